package org.lifront.kmc.engine;

import org.apache.commons.rng.RestorableUniformRandomProvider;
import org.lifront.kmc.state.Resumable;
import org.lifront.kmc.state.StateSink;
import org.lifront.kmc.state.StateSource;
import org.lifront.kmc.state.StreamState;
import org.lifront.lattice.decomposition.BlockDecomposition;

/**
 * Synchronous sublattice sweeps (Shim and Amar 2005, DOI 10.1103/PhysRevB.71.125432): in every sweep the colours take
 * turns in random order; in its turn every block of the colour lets its own events happen for a window of time, with
 * everything outside it frozen. Blocks of a colour are shared among threads.
 *
 * <p>Each block has a process and a stream of its own and is always worked on in the same order with respect to its
 * neighbours, so that the trajectory depends on the seed and the decomposition, never on the number of threads.
 *
 * <p>Freezing the surroundings is an approximation, second order in the window because the order of the colours is
 * random; {@link #report} tells its estimated bias.
 */
public final class SublatticeEngine implements Engine, Resumable {

    /** The window follows the pace of the lattice at every refresh and every so many sweeps. */
    private static final int SWEEPS_PER_WINDOW = 64;

    /** So many times the events that the pace let expect, and the window is chosen anew at once. */
    private static final double SURPRISE = 3;

    /** Expected events of one colour's turn from which on it pays to wake other threads, which takes some 20 us. */
    private static final double WORTH_SHARING = 200;

    private static final StopRule NEVER = () -> false;

    private final LocalProcess[] processes;
    private final Mailboxes mailboxes;
    private final SiteBlocks blocks;
    private final int[][] blocksOfColour;
    private final int[] order;
    private final RestorableUniformRandomProvider random;
    private final WorkerTeam team;
    private final SweepWindow rule;
    private final double shareNearCuts;
    private final BiasEstimate bias = new BiasEstimate();
    private double time_s;
    private double window_s;
    private double total_perS;
    private boolean isWorthSharing;
    private double windowEnd_s;
    private double windowSum_s;
    private long sweeps;
    private long events;
    private int[] turn;

    /**
     * @param decomposition the blocks
     * @param blocks which block each site belongs to
     * @param processes makes the process of each block
     * @param rule how long windows are
     * @param reach how many cells the changes made by an event reach, for the share of events near cuts
     * @param random stream that draws the order of the colours
     * @param team threads; belongs to the caller
     */
    public SublatticeEngine(
            BlockDecomposition decomposition,
            SiteBlocks blocks,
            BlockProcesses processes,
            SweepWindow rule,
            int reach,
            RestorableUniformRandomProvider random,
            WorkerTeam team) {
        this.blocks = blocks;
        this.mailboxes = new Mailboxes(decomposition, blocks);
        this.processes = new LocalProcess[decomposition.blockCount()];
        for (int block = 0; block < this.processes.length; block++) {
            this.processes[block] = processes.make(block, mailboxes.territory(block));
        }
        this.blocksOfColour = new int[decomposition.colourCount()][];
        this.order = new int[blocksOfColour.length];
        for (int colour = 0; colour < order.length; colour++) {
            blocksOfColour[colour] = decomposition.blocksOfColour(colour);
            order[colour] = colour;
        }
        this.random = random;
        this.team = team;
        this.rule = rule;
        this.shareNearCuts = decomposition.shareNearCuts(reach);
    }

    @Override
    public void refresh() {
        team.share(processes.length, block -> {
            mailboxes.deliver(block, processes[block]);
            processes[block].refresh();
        });
        chooseWindow();
    }

    private void chooseWindow() {
        Pace pace = Pace.STILL;
        for (LocalProcess process : processes) {
            pace = pace.plus(process.pace());
        }
        window_s = rule.length_s(pace, shareNearCuts);
        total_perS = pace.total_perS();
        decideSharing();
    }

    private void decideSharing() {
        isWorthSharing = total_perS * window_s / order.length > WORTH_SHARING;
    }

    @Override
    public void reconsider(int site) {
        processes[blocks.block(site)].reconsider(site);
    }

    /** Sweeps until a moment; the last window is cut short there. The stop rule is asked after every sweep. */
    @Override
    public boolean advance(double until_s, StopRule stopRule) {
        while (time_s < until_s) {
            if (sweeps % SWEEPS_PER_WINDOW == SWEEPS_PER_WINDOW - 1) {
                chooseWindow();
            }
            double start_s = time_s;
            double end_s = Math.max(Math.nextUp(start_s), start_s + bias.nextShare() * window_s);
            boolean isWhole = end_s < until_s;
            long happened = sweep(isWhole ? end_s : until_s);
            if (isWhole) {
                bias.add(happened, end_s - start_s);
            }
            if (happened > SURPRISE * (1 + total_perS * (time_s - start_s))) {
                chooseWindow();
            }
            if (stopRule.stopsNow()) {
                return !(time_s < until_s);
            }
        }
        return true;
    }

    private long sweep(double end_s) {
        windowEnd_s = end_s;
        shuffle();
        for (int colour : order) {
            turn = blocksOfColour[colour];
            takeTurns();
        }
        windowSum_s += end_s - time_s;
        time_s = end_s;
        sweeps++;
        long before = events;
        events = eventsOfBlocks();
        return events - before;
    }

    private void shuffle() {
        for (int left = order.length; left > 1; left--) {
            int drawn = random.nextInt(left);
            int swapped = order[left - 1];
            order[left - 1] = order[drawn];
            order[drawn] = swapped;
        }
    }

    private void takeTurns() {
        if (isWorthSharing) {
            team.share(turn.length, this::takeTurn);
            return;
        }
        for (int position = 0; position < turn.length; position++) {
            takeTurn(position);
        }
    }

    private void takeTurn(int position) {
        int block = turn[position];
        mailboxes.deliver(block, processes[block]);
        processes[block].advance(windowEnd_s, NEVER);
    }

    /** Everything but the window, which the refresh chooses that must follow a restore. */
    @Override
    public void save(StateSink sink) {
        sink.doubles("time and sum of windows, s", time_s, windowSum_s);
        sink.doubles("window, s, and rate, 1/s", window_s, total_perS);
        sink.longs("sweeps and events", sweeps, events);
        StreamState.save(random, "stream of turns", sink);
        sink.ints("order of colours", order);
        bias.save(sink);
        mailboxes.save(sink);
        for (LocalProcess process : processes) {
            ((Resumable) process).save(sink);
        }
    }

    @Override
    public void restore(StateSource source) {
        double[] times_s = source.doubles("time and sum of windows, s", 2);
        time_s = times_s[0];
        windowSum_s = times_s[1];
        double[] pace = source.doubles("window, s, and rate, 1/s", 2);
        window_s = pace[0];
        total_perS = pace[1];
        decideSharing();
        long[] counts = source.longs("sweeps and events", 2);
        sweeps = counts[0];
        events = counts[1];
        StreamState.restore(random, "stream of turns", source);
        System.arraycopy(source.ints("order of colours", order.length), 0, order, 0, order.length);
        bias.restore(source);
        mailboxes.restore(source);
        for (LocalProcess process : processes) {
            ((Resumable) process).restore(source);
        }
    }

    @Override
    public double time_s() {
        return time_s;
    }

    @Override
    public long eventCount() {
        return events;
    }

    private long eventsOfBlocks() {
        long sum = 0;
        for (LocalProcess process : processes) {
            sum += process.eventCount();
        }
        return sum;
    }

    @Override
    public long trialCount() {
        long sum = 0;
        for (LocalProcess process : processes) {
            sum += process.trialCount();
        }
        return sum;
    }

    /** What the sweeps were like so far. */
    public SublatticeReport report() {
        return new SublatticeReport(
                processes.length,
                order.length,
                sweeps == 0 ? 0 : windowSum_s / sweeps,
                sweeps,
                eventCount(),
                bias.relative(),
                bias.error(),
                rule.tolerance());
    }
}
