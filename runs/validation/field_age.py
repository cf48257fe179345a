#!/usr/bin/python3
"""Compares runs whose ion fields may grow old with runs whose fields may not: see field-age.yaml.

Usage: field_age.py RESULTS   (the folder of the sweep)
"""

import glob
import os
import sys

import h5py
import numpy as np


def voltages(folder):
    """Mean of the cell voltage over each half cycle; a sample holds until the next one."""
    time, half, voltage = [], [], []
    for name in sorted(glob.glob(os.path.join(folder, "seg-*.h5"))):
        with h5py.File(name) as segment:
            series = segment["series"]
            time.append(series["time_s"][:])
            half.append(series["half_cycle"][:])
            voltage.append(series["overpotential_V"][:])
    time, half, voltage = (np.concatenate(parts) for parts in (time, half, voltage))
    means = []
    for number in range(1, int(half.max()) + 1):
        here = half == number
        t = time[here]
        means.append(np.sum(voltage[here][:-1] * np.diff(t)) / (t[-1] - t[0]))
    return np.array(means)


def main():
    cells = [cell for cell in sorted(glob.glob(os.path.join(sys.argv[1], "*", ""))) if glob.glob(cell + "seg-*.h5")]
    fine = np.array([voltages(cell) for cell in cells if "field_age_15min" in cell])
    usual = np.array([voltages(cell) for cell in cells if "field_age_2h" in cell])
    difference = usual.mean(0) / fine.mean(0) - 1
    error = np.sqrt(usual.var(0, ddof=1) / len(usual) + fine.var(0, ddof=1) / len(fine)) / fine.mean(0)
    inside = np.abs(difference) <= 0.01 + 2 * error
    print(f"{len(usual)} and {len(fine)} runs, {len(difference)} half cycles")
    print(f"within 1 % + 2 standard errors: {inside.sum()}; mean difference {100 * difference.mean():.3f} %")
    worst = np.abs(difference).argmax()
    print(f"largest difference {100 * difference[worst]:.2f} % +- {100 * error[worst]:.2f} % in half cycle {worst + 1}")
    for cycle in (1, 10, 25, 50, 75, 100, 200, 300):
        h = 2 * cycle - 1
        if h < len(difference):
            print(
                f"cycle {cycle}: {usual.mean(0)[h]:.4f} V, {fine.mean(0)[h]:.4f} V,"
                f" {100 * difference[h]:.2f} % +- {100 * error[h]:.2f} %"
            )
    return 0 if inside.all() else 1


if __name__ == "__main__":
    sys.exit(main())
