package primerlab.lesson;

import java.util.List;

/**
 * One lesson file, read. Immutable.
 *
 * @param id      file name without its ending, for example {@code 09-forger-and-detective}
 * @param file    as faults name it
 * @param title   a question or a topic
 * @param primer  where it stands in the primer, may be empty
 * @param minutes how long it takes
 * @param planned true where only its title is there yet
 * @param own     true where it comes from a teacher's own folder
 */
public record Lesson(String id, String file, String title, String primer, int minutes, boolean planned, boolean own,
                     List<Block> blocks, List<Fault> faults) {
    public Lesson {
        blocks = List.copyOf(blocks);
        faults = List.copyOf(faults);
    }

    /** The digits its name begins with, for example {@code 09}; empty where it begins otherwise. */
    public String number() {
        int end = 0;
        while (end < id.length() && Character.isDigit(id.charAt(end))) {
            end++;
        }
        return id.substring(0, end);
    }

    /** Its figures, in order. */
    public List<Block.FigureBlock> figures() {
        return blocks.stream().filter(Block.FigureBlock.class::isInstance).map(Block.FigureBlock.class::cast).toList();
    }

    public List<Block.Predict> predictions() {
        return blocks.stream().filter(Block.Predict.class::isInstance).map(Block.Predict.class::cast).toList();
    }

    /** What the teacher alone sees. */
    public List<Block.TeacherNote> teacherNotes() {
        return blocks.stream().filter(Block.TeacherNote.class::isInstance).map(Block.TeacherNote.class::cast).toList();
    }
}
