/* Many couples at once, in columns: the scheme of troth.model.ColumnFlow in C, for gcc and libmvec.
   columns LONGEST SECONDS: prints couple-years a second and the states at the end of the year. LONGEST
   is the step after an event (d); steps grow from there as those of troth.simulate.Columns do. */
#ifndef LANES
#define LANES 8
#endif
#define SETTLING (5 / 0.8)
#include "model.h"
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef double columns[STATES][LANES];

static double p[PARAMETERS][LANES];
static columns x, stage, b0, a0, b, a, level, quarter, n[5];

static void relax_all(columns of, columns to_b, columns to_a) {
#pragma GCC ivdep
    for (int i = 0; i < LANES; i++) relax(i, p, of, to_b, to_a);
}

static void begin(double h) {
    relax_all(x, b0, a0);
    for (int s = 0; s < STATES; s++)
        for (int i = 0; i < LANES; i++) {
            level[s][i] = a0[s][i] > 0 ? b0[s][i] / a0[s][i] : 0;
            quarter[s][i] = exp(-0.25 * h * a0[s][i]);
        }
}

static void rest(int k) {
    relax_all(stage, b, a);
    for (int s = 0; s < STATES; s++)
        for (int i = 0; i < LANES; i++)
            n[k][s][i] = b[s][i] - a[s][i] * stage[s][i] - (b0[s][i] - a0[s][i] * stage[s][i]);
}

#define EACH(formula) \
    for (int s = 0; s < STATES; s++) \
        for (int i = 0; i < LANES; i++) { \
            const double q = quarter[s][i], l = level[s][i], u = x[s][i] - l; \
            formula; \
        }

static void step(double h) {
    begin(h);
    EACH(stage[s][i] = l + q * u)
    rest(0);
    EACH(stage[s][i] += h / 8 * n[0][s][i])
    rest(1);
    EACH(stage[s][i] = l + q * (q * u + h * (n[1][s][i] - 0.5 * n[0][s][i])))
    rest(2);
    EACH(stage[s][i] = l + q * (q * q * u + h * 0.5625 * n[2][s][i]))
    rest(3);
    EACH(stage[s][i] = l + q * (q * (q * (q * u + h / 7 * (2 * n[0][s][i] + 12 * n[1][s][i])) - 12 * h / 7 * n[2][s][i]) + 8 * h / 7 * n[3][s][i]))
    rest(4);
    EACH(x[s][i] = l + q * (q * (q * (q * u + 32 * h / 90 * n[1][s][i]) + 12 * h / 90 * n[2][s][i]) + 32 * h / 90 * n[3][s][i]) + 7 * h / 90 * n[4][s][i])
}

static void follow(double days, double longest) {
    if (days <= 0) return;
    double settling = SETTLING * longest, growths = 1 + days / settling;
    int steps = (int)ceil(log(growths) * SETTLING - 1e-9);
    if (steps < 1) steps = 1;
    double growth = pow(growths, 1.0 / steps), h = settling * (growth - 1);
    for (int k = 0; k < steps; k++, h *= growth) step(h);
}

static void year(double longest) {
    double now = 0;
    for (int s = 0; s < STATES; s++)
        for (int i = 0; i < LANES; i++) x[s][i] = START[s];
    for (int k = 0; k < EVENTS; k++) {
        follow(DAYS[k] - now, longest);
        now = DAYS[k];
        for (int i = 0; i < LANES; i++) happen(k, i, p, x);
    }
    follow(365 - now, longest);
}

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

int main(int argc, char **argv) {
    double longest = atof(argv[1]), least = argc > 2 ? atof(argv[2]) : 0;
    for (int k = 0; k < PARAMETERS; k++)
        for (int i = 0; i < LANES; i++) p[k][i] = COEFFICIENTS[k];
    int years = 0;
    double begun = seconds(), took;
    do {
        year(longest);
        years += LANES;
        took = seconds() - begun;
    } while (took < least);
    printf("rate %.6g\n", years / took);
    for (int s = 0; s < STATES; s++) printf("%s %.17g\n", NAMES[s], x[s][0]);
}
