package primerlab.experiment.gan;
import primerlab.run.*;
public class TrySnap {
  public static void main(String[] a) throws Exception {
    GanPoints e = new GanPoints(); Settings s = Settings.standard(e.knobs());
    long b0=System.nanoTime();
    try (Trainer<GanSnapshot> t = e.trainer(s, 1, 2)) {
      System.out.println("made in ms "+(System.nanoTime()-b0)/1000000);
      for (int r = 0; r < 12; r++) {
        for (int i=0;i<200;i++) t.runStep();
        long[] d = new long[60]; for (int i=0;i<60;i++){ long b=System.nanoTime(); t.snapshot(); d[i]=System.nanoTime()-b; t.runStep(); }
        java.util.Arrays.sort(d);
        double[] rec = new double[8]; long b=System.nanoTime(); t.record(rec); long n=System.nanoTime()-b;
        System.out.printf("step %d snapshot median %.2f ms min %.2f; record %.3f ms %s held %.3f%n", t.step(), d[30]/1e6, d[0]/1e6, n/1e6, java.util.Arrays.toString(rec), t.heldOut()); }
      System.out.println(t.measures());
    }
  }
}
