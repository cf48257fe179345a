package org.lifront.kmc.engine;

import org.lifront.kmc.random.RandomStreams;
import org.lifront.kmc.selection.SumTreeSelector;
import org.lifront.kmc.testbed.Structures;
import org.lifront.lattice.decomposition.*;

public class Exp {
    public static void main(String[] a) {
        int edge = Integer.parseInt(a[0]);
        double c = Double.parseDouble(a[1]);
        double T = a[2].equals("linear") ? 4 : Double.POSITIVE_INFINITY;
        int b = Integer.parseInt(a[3]);
        double tEnd = Double.parseDouble(a[4]);
        double eq = Double.parseDouble(a[5]);
        LatticeGas gas = LatticeGas.random(edge, c, T, 5);
        SerialEngine s = SerialEngine.rejectionFree(gas, new SumTreeSelector(gas.siteCount()), Structures.random(1));
        s.refresh();
        s.advance(eq, () -> false);
        boolean[] start = gas.copy();
        long e0 = s.eventCount();
        long t0 = System.nanoTime();
        s.advance(eq + tEnd, () -> false);
        double serial = (s.eventCount() - e0) / tEnd;
        double bonds = gas.unlikeBonds();
        System.out.printf(
                "serial rate %.1f events %d ser %.2e  speed %.2f M/s bonds %.0f%n",
                serial,
                s.eventCount() - e0,
                1 / Math.sqrt(s.eventCount() - e0),
                (s.eventCount() - e0) / 1e3 / (double) (System.nanoTime() - t0) * 1e0 * 1e0 * 1e0,
                bonds);
        for (int i = 6; i < a.length; i++) {
            double w = Double.parseDouble(a[i]);
            gas.restore(start);
            BlockDecomposition d = BlockDecomposition.of(
                    new CellBox(edge, edge, edge, true, true, true), new BlockCounts(edge / b, edge / b, edge / b), 3);
            SiteBlocks sb = new SiteBlocks(
                    gas.siteCount(), d.blockCount(), x -> d.block(x % edge, x / edge % edge, x / edge / edge));
            RandomStreams r = new RandomStreams(7 + i);
            try (WorkerTeam team = new WorkerTeam(2)) {
                SublatticeEngine e = new SublatticeEngine(
                        d,
                        sb,
                        new RejectionFreeBlocks(sb, k -> gas, SumTreeSelector::new, k -> r.stream(1, k)),
                        new SweepWindow(1, 1),
                        1,
                        r.stream(2),
                        team);
                e.refresh();
                e.fix(w);
                long t1 = System.nanoTime();
                e.advance(tEnd, () -> false);
                double rate = e.eventCount() / tEnd;
                System.out.printf(
                        "w %.3f rate/serial-1 %.4f%% +- %.4f  %s f %.3f perCentre %.3f sweeps %d bonds %.0f speed %.2f%n",
                        w,
                        100 * (rate / serial - 1),
                        100 * Math.sqrt(2.0 / e.eventCount()),
                        e.bias,
                        d.shareNearCuts(1),
                        e.pc,
                        e.report().sweeps(),
                        (double) gas.unlikeBonds(),
                        e.eventCount() / 1e3 / (System.nanoTime() - t1));
            }
        }
    }
}
