# OpenMx's part: Rscript coupled.R TABLE [plain]. A bivariate Ornstein-Uhlenbeck process that begins where
# it dwells, seen with noise: 11 parameters, one state space model in continuous time for each couple.
#
# OpenMx 2.21.1 makes the noise of a step with the drift transposed, the integral of e^(A's) Q e^(As), which
# is right where the drift is symmetric alone. So it is told a Q of which that integral over a day is the
# right one; and so that every step is a day, every day has a row. `plain` leaves Q alone: what one gets.
suppressPackageStartupMessages(library(OpenMx))
arguments <- commandArgs(trailingOnly = TRUE)
plain <- length(arguments) > 1 && arguments[2] == "plain"
answers <- read.csv(arguments[1])
say <- function(name, value) cat(sprintf("%s %.10g\n", name, value), sep = "")
say("seconds_start", proc.time()[["elapsed"]])
mxOption(NULL, "Number of Threads", 2)

wide <- reshape(answers, idvar = c("couple", "day"), timevar = "person", direction = "wide")
names(wide) <- sub("value.", "y", names(wide), fixed = TRUE)
wide <- merge(expand.grid(couple = unique(answers$couple), day = unique(answers$day)), wide, all.x = TRUE)
wide <- wide[order(wide$couple, wide$day), c("couple", "day", "y0", "y1")]
seen <- c("y0", "y1")
states <- c("x0", "x1")

shared <- mxModel("shared",
    mxMatrix("Full", 2, 2, TRUE, c(-.5, .1, .1, -.6), c("a11", "a21", "a12", "a22"), name = "A"),
    mxMatrix("Zero", 2, 1, name = "B"),
    mxMatrix("Diag", 2, 2, FALSE, 1, name = "C", dimnames = list(seen, states)),
    mxMatrix("Full", 2, 1, TRUE, 4, c("mu1", "mu2"), name = "D"),
    mxMatrix("Symm", 2, 2, TRUE, c(.6, .1, .6), c("q11", "q21", "q22"), lbound = c(1e-4, NA, 1e-4), name = "Q"),
    mxMatrix("Diag", 2, 2, TRUE, .6, c("r1", "r2"), lbound = 1e-4, name = "R"),
    mxMatrix("Zero", 2, 1, name = "x0"),
    mxMatrix("Unit", 1, 1, name = "u"),
    # A P + P A' + Q = 0, stacked
    mxMatrix("Iden", 2, 2, name = "I"),
    mxMatrix("Iden", 4, 4, name = "I4"),
    mxAlgebra(I %x% A + A %x% I, name = "L"),
    mxAlgebra(-solve(L) %*% cvectorize(Q), name = "p"),
    mxAlgebra(rbind(cbind(p[1, 1], p[2, 1]), cbind(p[3, 1], p[4, 1])), name = "P0"),
    mxAlgebra(solve(omxExponential(t(L)) - I4) %*% t(L) %*% (I4 - omxExponential(L)) %*% p, name = "q"),
    mxAlgebra(rbind(cbind(q[1, 1], q[2, 1]), cbind(q[3, 1], q[4, 1])), name = "told"))

one <- function(couple) {
    rows <- wide[wide$couple == couple, ]
    mxModel(paste0("couple", couple),
        mxMatrix("Full", 1, 1, labels = "data.day", name = "time"),
        mxExpectationStateSpaceContinuousTime("shared.A", "shared.B", "shared.C", "shared.D",
            if (plain) "shared.Q" else "shared.told", "shared.R", "shared.x0", "shared.P0", "shared.u", t = "time", dimnames = seen),
        mxFitFunctionML(),
        mxData(rows, type = "raw"))
}
couples <- unique(wide$couple)
model <- mxModel("all", shared, lapply(couples, one),
                 mxFitFunctionMultigroup(paste0("couple", couples)))

begun <- proc.time()[["elapsed"]]
found <- mxRun(mxModel(model, mxComputeGradientDescent()), silent = TRUE)
say("seconds_first", proc.time()[["elapsed"]] - begun)
say("evaluations", found$output$evaluations)
say("converged", as.integer(found$output$status$code %in% c(0, 1)))
say("nll", found$output$fit / 2)
for (name in names(coef(found))) say(name, coef(found)[[name]])
