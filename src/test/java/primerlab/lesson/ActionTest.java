package primerlab.lesson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import primerlab.text.BadInput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ActionTest {
    @Test void everyActionOfTheGrammarIsRead() throws BadInput {
        assertEquals(new Action.Play(), Action.parse("do:play"));
        assertEquals(new Action.Pause(), Action.parse("do:pause"));
        assertEquals(new Action.Back(), Action.parse("do:back"));
        assertEquals(new Action.Restart(), Action.parse("do:restart"));
        assertEquals(new Action.NewSeed(), Action.parse("do:new-seed"));
        assertEquals(new Action.Fork(), Action.parse("do:fork"));
        assertEquals(new Action.Step(Action.Part.BOTH), Action.parse("do:step"));
        assertEquals(new Action.Step(Action.Part.BOTH), Action.parse("do:step both"));
        assertEquals(new Action.Step(Action.Part.D), Action.parse("do:step d"));
        assertEquals(new Action.Step(Action.Part.G), Action.parse("do:step  g"));
        assertEquals(new Action.Step(Action.Part.PHASE), Action.parse("do:step phase"));
        assertEquals(new Action.Preset("mode-collapse"), Action.parse("do:preset mode-collapse"));
        assertEquals(new Action.Show("losses"), Action.parse("do:show losses"));
        assertEquals(new Action.Go(1200), Action.parse("do:go 1200"));
        assertEquals(new Action.Pace(Action.Speed.SLOW), Action.parse("do:pace slow"));
        assertEquals(new Action.Pace(Action.Speed.PHASES), Action.parse("do:pace phases"));
        assertEquals(new Action.Pace(Action.Speed.FULL), Action.parse("do:pace full"));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("k-g", "10");
        values.put("loss", "saturating");
        assertEquals(new Action.Set(values), Action.parse("do:set k-g=10 loss=saturating"));
    }

    @Test void aLinkMayDoSeveralThingsOneAfterTheOther() throws BadInput {
        assertEquals(List.of(new Action.Restart(), new Action.Go(100), new Action.Set(Map.of("train-d", "off")), new Action.Play()),
                Action.parseAll("do:restart; go 100; set train-d=off; play"));
        assertEquals(List.of(new Action.Pace(Action.Speed.GENTLE), new Action.Play()), Action.parseAll("do:pace gentle;play"));
        assertEquals("unknown action \"do:\"; there is: play, pause, step, back, set, preset, show, go, ask, restart, new-seed, fork, pace",
                assertThrows(BadInput.class, () -> Action.parseAll("do:play;")).getMessage());
        assertEquals("do:go wants the number of a step, not \"soon\"",
                assertThrows(BadInput.class, () -> Action.parseAll("do:restart; go soon; play")).getMessage());
    }

    @Test void whatTheGrammarDoesNotAllowIsRefusedWithAReason() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("play", "an action begins with do:, for example do:play, not \"play\"");
        reasons.put("do:sep", "unknown action \"do:sep\"; did you mean \"step\"?");
        reasons.put("do:play now", "do:play takes nothing after it, not \"now\"");
        reasons.put("do:go back", "do:go wants the number of a step, not \"back\"");
        reasons.put("do:go -1", "do:go wants the number of a step, not \"-1\"");
        reasons.put("do:set", "do:set wants knob=value, not \"\"");
        reasons.put("do:set k-g", "do:set wants knob=value, not \"k-g\"");
        reasons.put("do:set k-g=1 k-g=2", "do:set turns knob \"k-g\" twice; keep one of them");
        reasons.put("do:set =3", "do:set wants knob=value, not \"=3\"");
        reasons.put("do:show", "do:show wants one name, not \"\"");
        reasons.put("do:step x", "unknown part in do:step \"x\"; there is: d, g, both, phase");
        reasons.put("do:pace quick", "unknown speed in do:pace \"quick\"; there is: gentle, slow, phases, full");
        reasons.forEach((link, reason) -> assertEquals(reason, assertThrows(BadInput.class, () -> Action.parse(link)).getMessage()));
    }

    @Test void aSemicolonBetweenQuotationMarksIsPartOfTheQuestion() throws BadInput {
        assertEquals(List.of(new Action.Ask("wait; what is noise?"), new Action.Play()), Action.parseAll("do:ask \"wait; what is noise?\"; play"));
        assertEquals(List.of(new Action.Ask("what is noise?"), new Action.Play()), Action.parseAll("do:ask what is noise?; play"));
        assertEquals(List.of(new Action.Ask("say \"a\" once"), new Action.Play()), Action.parseAll("do:ask say \"a\" once; play"));
        assertEquals(List.of(new Action.Ask("\"")), Action.parseAll("do:ask \""));
    }

    @Test void anExpectationHoldsOnItsSideOfTheBound() throws BadInput {
        for (String sign : List.of(">=", "<=", ">", "<", "=")) {
            Expectation expectation = Expectation.parse(1, "near_mode " + sign + " 0.75 within 20 s");
            assertEquals("near_mode " + sign + " 0.75 within 20 s", expectation.toString());
            assertEquals(sign.equals(">=") || sign.equals(">"), expectation.holds(0.8), sign);
            assertEquals(sign.equals("<=") || sign.equals("<"), expectation.holds(0.7), sign);
            assertEquals(sign.contains("="), expectation.holds(0.75), sign);
        }
    }
}
