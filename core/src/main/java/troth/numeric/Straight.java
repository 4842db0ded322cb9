package troth.numeric;

/// The exponential function and its kin in straight lines: no branch, no table, no bits, so that a
/// loop over columns that calls them becomes vector code. Only +, -, * and / of doubles, each
/// rounded as IEEE 754 says, so a number is the same on every machine and in every lane.
///
/// Such a loop may hold little else: C2 gives up on a long one. So formulas of many columns write
/// an argument first and then call what works on the whole column.
///
/// exp(z) is the 256th power of a polynomial of degree 11 in z / 256. Raising to that power lets
/// the rounding grow, to a relative error below 2e-13 for |z| at most 60 and below 1e-7 as far as
/// 200; Math.exp errs by 1e-16 and keeps a loop from becoming vector code. Tried and slower:
/// cutting the exponent out of the bits (not vectorised by C2 of JDK 25, five times as long).
/// Faster, but by 8 % of a year of the day layer only: the vector API (docs/decisions/0028).
public final class Straight {

    private static final double SCALE = 0x1p-8;

    private Straight() {}

    /// e^z for z in [-1000, 1000]; 0 and infinity where that is what remains.
    public static double exp(double z) {
        double r = z * SCALE;
        double p = 1 / 39916800.0;
        p = p * r + 1 / 3628800.0;
        p = p * r + 1 / 362880.0;
        p = p * r + 1 / 40320.0;
        p = p * r + 1 / 5040.0;
        p = p * r + 1 / 720.0;
        p = p * r + 1 / 120.0;
        p = p * r + 1 / 24.0;
        p = p * r + 1 / 6.0;
        p = p * r + 0.5;
        p = p * r + 1;
        p = p * r + 1;
        double p4 = (p * p) * (p * p);
        double p16 = (p4 * p4) * (p4 * p4);
        double p64 = (p16 * p16) * (p16 * p16);
        return (p64 * p64) * (p64 * p64);
    }

    /// 1 / (1 + exp(-z)) for z in [-1000, 1000].
    public static double logistic(double z) {
        return 1 / (1 + exp(-z));
    }

    /// [#exp(double)] of each number, in place.
    public static void exp(double[] z) {
        for (int i = 0; i < z.length; i++) {
            z[i] = exp(z[i]);
        }
    }

    /// [#logistic(double)] of each number, in place.
    public static void logistic(double[] z) {
        for (int i = 0; i < z.length; i++) {
            z[i] = 1 / (1 + exp(-z[i]));
        }
    }

    /// log(1 + u) for u in [0, 1], by the series of atanh at u / (2 + u), to 1e-15.
    public static double log1p(double u) {
        double t = u / (2 + u);
        double q = t * t;
        double s = 1 / 31.0;
        s = s * q + 1 / 29.0;
        s = s * q + 1 / 27.0;
        s = s * q + 1 / 25.0;
        s = s * q + 1 / 23.0;
        s = s * q + 1 / 21.0;
        s = s * q + 1 / 19.0;
        s = s * q + 1 / 17.0;
        s = s * q + 1 / 15.0;
        s = s * q + 1 / 13.0;
        s = s * q + 1 / 11.0;
        s = s * q + 1 / 9.0;
        s = s * q + 1 / 7.0;
        s = s * q + 1 / 5.0;
        s = s * q + 1 / 3.0;
        s = s * q + 1;
        return 2 * t * s;
    }
}
