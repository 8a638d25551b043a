package primerlab.experiment.gan;
import primerlab.run.*;
public class Try {
  public static void main(String[] a) throws Exception {
    int workers = Integer.getInteger("workers", 2), seeds = Integer.getInteger("seeds", 5), from = Integer.getInteger("from", 1), steps = Integer.getInteger("steps", 8000);
    GanPoints e = new GanPoints(); Settings s = Settings.standard(e.knobs());
    for (String kv : a) { int i = kv.indexOf('='); s = s.with(kv.substring(0,i), kv.substring(i+1)); }
    for (int seed = from; seed < from + seeds; seed++) {
      StringBuilder line = new StringBuilder("seed " + seed);
      try (Trainer<GanSnapshot> t = e.trainer(s, seed, workers)) {
        long time = 0;
        try {
        for (int n = 0; n < steps; n++) { long b = System.nanoTime(); t.runStep(); time += System.nanoTime()-b;
          if ((n+1) % (steps/8) == 0) { var m = t.measures(); line.append(String.format(" | %d %d %.2f", n+1, m.getOrDefault("modes",-1.0).intValue(), m.getOrDefault("near_mode",Double.NaN))); } }
        } catch (Diverged d) { line.append(" DIVERGED " + d.getMessage()); }
        double[] r = new double[8]; t.record(r);
        line.append(String.format(" || %.3f ms/step lossD %.3f lossG %.3f held %.3f", time/1e6/t.step(), r[0], r[1], t.heldOut()));
      }
      System.out.println(line);
    }
  }
}
