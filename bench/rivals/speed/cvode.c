/* One couple after the other by SUNDIALS CVODE, Adams, begun anew at every event.
   cvode RTOL SECONDS: prints couple-years a second and the states at the end of the year. */
#define LANES 1
#include "model.h"
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <sunnonlinsol/sunnonlinsol_fixedpoint.h>
#include <time.h>

static double p[PARAMETERS][1];

static int f(realtype t, N_Vector x, N_Vector dx, void *user) {
    (void)t, (void)user;
    drift(p[0], N_VGetArrayPointer(x), N_VGetArrayPointer(dx));
    return 0;
}

static void follow(void *cvode, N_Vector x, double from, double to) {
    realtype t;
    if (to <= from) return;
    if (CVodeReInit(cvode, from, x) || CVodeSetStopTime(cvode, to) || CVode(cvode, to, x, &t, CV_NORMAL) < 0) exit(1);
}

static void year(void *cvode, N_Vector x) {
    double now = 0, *state = N_VGetArrayPointer(x);
    for (int s = 0; s < STATES; s++) state[s] = START[s];
    for (int k = 0; k < EVENTS; k++) {
        follow(cvode, x, now, DAYS[k]);
        now = DAYS[k];
        happen(k, 0, p, (double(*)[1])state);
    }
    follow(cvode, x, now, 365);
}

static double seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

int main(int argc, char **argv) {
    double rtol = atof(argv[1]), least = argc > 2 ? atof(argv[2]) : 0;
    for (int k = 0; k < PARAMETERS; k++) p[k][0] = COEFFICIENTS[k];
    SUNContext context;
    SUNContext_Create(NULL, &context);
    N_Vector x = N_VNew_Serial(STATES, context);
    N_VConst(0, x);
    void *cvode = CVodeCreate(CV_ADAMS, context);
    CVodeInit(cvode, f, 0, x);
    CVodeSStolerances(cvode, rtol, 1e-3 * rtol);
    CVodeSetNonlinearSolver(cvode, SUNNonlinSol_FixedPoint(x, 0, context));
    CVodeSetMaxNumSteps(cvode, 1000000);
    int years = 0;
    double begun = seconds(), took;
    do {
        year(cvode, x);
        years++;
        took = seconds() - begun;
    } while (took < least);
    printf("rate %.6g\n", years / took);
    for (int s = 0; s < STATES; s++) printf("%s %.17g\n", NAMES[s], N_VGetArrayPointer(x)[s]);
}
