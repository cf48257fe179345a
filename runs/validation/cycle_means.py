"""Cycle means and depths from the trajectories of a run, for the comparisons of this folder; not a program of its own."""

import glob
import os

import h5py
import numpy as np


def series(folder):
    """Every column of the series of a run, over all its segments."""
    columns = {}
    for name in sorted(glob.glob(os.path.join(folder, "seg-*.h5"))):
        with h5py.File(name) as segment:
            for column, values in segment["series"].items():
                columns.setdefault(column, []).append(values[:])
    return {column: np.concatenate(parts) for column, parts in columns.items()}


def cycles(folder, depths):
    """Mean voltage of every cycle in V, and some depths (columns in m) at its end, mean of both electrodes, in nm."""
    run = series(folder)
    half, time, voltage = run["half_cycle"], run["time_s"], run["overpotential_V"]
    rows = []
    for cycle in range(1, int(half.max()) // 2 + 1):
        means = []
        for number in (2 * cycle - 1, 2 * cycle):
            t, v = time[half == number], voltage[half == number]
            means.append(np.sum(v[:-1] * np.diff(t)) / (t[-1] - t[0]))
        last = np.flatnonzero(half == 2 * cycle)[-1]
        at_end = [0.5e9 * (run["a_" + depth][last] + run["b_" + depth][last]) for depth in depths]
        rows.append([np.mean(means), *at_end])
    return np.array(rows)
