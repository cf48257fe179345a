/*
 * Times hypre's conjugate gradients with BoomerAMG on a resistor network that org.lifront.kmc.multigrid.BoxFile has
 * written: PMIS coarsening, extended+i interpolation, one aggressive level. One process, processor time.
 *
 *   mpicc -O3 -o boomeramg_times boomeramg_times.c -lHYPRE -lm
 *   boomeramg_times FILE RELATIVE_RESIDUAL
 *
 * File, little-endian: int32 n0, n1, n2, then five fields of n0 n1 n2 doubles, i along n0 fastest: conductance to the next
 * site along axis 0, 1 and 2, conductance to ground, injected current. The box closes on itself along every axis. A site
 * without any conductance gets the equation x = 0. Prints: iterations, set-up s, solve s, relative residual, mean potential.
 */
#include <HYPRE.h>
#include <HYPRE_IJ_mv.h>
#include <HYPRE_krylov.h>
#include <HYPRE_parcsr_ls.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PMIS = 8, EXTENDED_PLUS_I = 6 };

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

static void fail(const char *message) {
    fprintf(stderr, "boomeramg_times: %s\n", message);
    exit(2);
}

static double *field(FILE *file, size_t size) {
    double *values = malloc(size * sizeof *values);
    if (!values || fread(values, sizeof *values, size, file) != size) fail("the file ends too early");
    return values;
}

static void add(HYPRE_BigInt *columns, double *row, int *count, int column, double g) {
    if (g == 0) return;
    row[0] += g;
    for (int e = 1; e < *count; e++) {
        if (columns[e] == column) {
            row[e] -= g;
            return;
        }
    }
    columns[*count] = column;
    row[(*count)++] = -g;
}

int main(int argc, char **argv) {
    MPI_Init(&argc, &argv);
    HYPRE_Init();
    if (argc != 3) fail("usage: boomeramg_times FILE RELATIVE_RESIDUAL");
    FILE *file = fopen(argv[1], "rb");
    int32_t n[3];
    if (!file || fread(n, sizeof *n, 3, file) != 3) fail("no such file, or too short");
    const int n0 = n[0], n1 = n[1], n2 = n[2], plane = n0 * n1, size = plane * n2;
    double *a0 = field(file, size), *a1 = field(file, size), *a2 = field(file, size);
    double *leak = field(file, size), *current = field(file, size);
    fclose(file);

    HYPRE_IJMatrix ij;
    HYPRE_IJMatrixCreate(MPI_COMM_WORLD, 0, size - 1, 0, size - 1, &ij);
    HYPRE_IJMatrixSetObjectType(ij, HYPRE_PARCSR);
    HYPRE_IJMatrixInitialize(ij);
    for (int s = 0; s < size; s++) {
        const int i = s % n0, j = s / n0 % n1, k = s / plane;
        const int east = s - i + (i + 1) % n0, west = s - i + (i + n0 - 1) % n0;
        const int north = s + ((j + 1) % n1 - j) * n0, south = s + ((j + n1 - 1) % n1 - j) * n0;
        const int down = s + ((k + 1) % n2 - k) * plane, up = s + ((k + n2 - 1) % n2 - k) * plane;
        HYPRE_BigInt columns[7] = {s}, row = s;
        double values[7] = {leak[s]};
        int count = 1;
        if (n0 > 1) {
            add(columns, values, &count, east, a0[s]);
            add(columns, values, &count, west, a0[west]);
        }
        if (n1 > 1) {
            add(columns, values, &count, north, a1[s]);
            add(columns, values, &count, south, a1[south]);
        }
        if (n2 > 1) {
            add(columns, values, &count, down, a2[s]);
            add(columns, values, &count, up, a2[up]);
        }
        if (values[0] == 0) values[0] = 1;
        HYPRE_IJMatrixSetValues(ij, 1, &count, &row, columns, values);
    }
    HYPRE_IJMatrixAssemble(ij);
    HYPRE_ParCSRMatrix matrix;
    HYPRE_IJMatrixGetObject(ij, (void **)&matrix);

    HYPRE_IJVector vectors[2];
    HYPRE_ParVector b, x;
    for (int v = 0; v < 2; v++) {
        HYPRE_IJVectorCreate(MPI_COMM_WORLD, 0, size - 1, &vectors[v]);
        HYPRE_IJVectorSetObjectType(vectors[v], HYPRE_PARCSR);
        HYPRE_IJVectorInitialize(vectors[v]);
    }
    HYPRE_BigInt *rows = malloc(size * sizeof *rows);
    double *zero = calloc(size, sizeof *zero);
    for (int s = 0; s < size; s++) rows[s] = s;
    HYPRE_IJVectorSetValues(vectors[0], size, rows, current);
    HYPRE_IJVectorSetValues(vectors[1], size, rows, zero);
    HYPRE_IJVectorAssemble(vectors[0]);
    HYPRE_IJVectorAssemble(vectors[1]);
    HYPRE_IJVectorGetObject(vectors[0], (void **)&b);
    HYPRE_IJVectorGetObject(vectors[1], (void **)&x);

    HYPRE_Solver amg, cg;
    HYPRE_BoomerAMGCreate(&amg);
    HYPRE_BoomerAMGSetCoarsenType(amg, PMIS);
    HYPRE_BoomerAMGSetInterpType(amg, EXTENDED_PLUS_I);
    HYPRE_BoomerAMGSetAggNumLevels(amg, 1);
    HYPRE_BoomerAMGSetTol(amg, 0);
    HYPRE_BoomerAMGSetMaxIter(amg, 1);
    HYPRE_ParCSRPCGCreate(MPI_COMM_WORLD, &cg);
    HYPRE_PCGSetTol(cg, atof(argv[2]));
    HYPRE_PCGSetTwoNorm(cg, 1);
    HYPRE_PCGSetMaxIter(cg, 500);
    HYPRE_PCGSetPrecond(cg, (HYPRE_PtrToSolverFcn)HYPRE_BoomerAMGSolve, (HYPRE_PtrToSolverFcn)HYPRE_BoomerAMGSetup, amg);

    const double start = seconds();
    HYPRE_ParCSRPCGSetup(cg, matrix, b, x);
    const double ready = seconds();
    HYPRE_ParCSRPCGSolve(cg, matrix, b, x);
    const double solved = seconds();

    HYPRE_Int iterations;
    double residual, sum = 0;
    HYPRE_PCGGetNumIterations(cg, &iterations);
    HYPRE_PCGGetFinalRelativeResidualNorm(cg, &residual);
    HYPRE_IJVectorGetValues(vectors[1], size, rows, zero);
    for (int s = 0; s < size; s++) sum += zero[s];
    printf("%d %.6f %.6f %.3e %.12e\n", (int)iterations, ready - start, solved - ready, residual, sum / size);
    HYPRE_Finalize();
    MPI_Finalize();
    return 0;
}
