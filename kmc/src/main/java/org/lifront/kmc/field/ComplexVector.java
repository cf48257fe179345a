package org.lifront.kmc.field;

/** A complex number at each node of a network. */
final class ComplexVector {

    final double[] re;
    final double[] im;

    ComplexVector(int size) {
        re = new double[size];
        im = new double[size];
    }

    /** Adds a complex multiple of another vector. */
    void add(double factorRe, double factorIm, ComplexVector other) {
        for (int i = 0; i < re.length; i++) {
            re[i] += factorRe * other.re[i] - factorIm * other.im[i];
            im[i] += factorRe * other.im[i] + factorIm * other.re[i];
        }
    }

    /** Becomes another vector plus a complex multiple of itself. */
    void becomeSum(ComplexVector other, double factorRe, double factorIm) {
        for (int i = 0; i < re.length; i++) {
            double oldRe = re[i];
            re[i] = other.re[i] + factorRe * oldRe - factorIm * im[i];
            im[i] = other.im[i] + factorRe * im[i] + factorIm * oldRe;
        }
    }

    /** Real part of the sum of products with another vector, nothing conjugated. */
    double dotRe(ComplexVector other) {
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            sum += re[i] * other.re[i] - im[i] * other.im[i];
        }
        return sum;
    }

    /** Imaginary part of the sum of products with another vector, nothing conjugated. */
    double dotIm(ComplexVector other) {
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            sum += re[i] * other.im[i] + im[i] * other.re[i];
        }
        return sum;
    }

    /** Euclidean norm. */
    double norm() {
        double sum = 0;
        for (int i = 0; i < re.length; i++) {
            sum += re[i] * re[i] + im[i] * im[i];
        }
        return Math.sqrt(sum);
    }
}
