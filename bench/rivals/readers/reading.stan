// A reading of one question without a mechanism, as docs/inference.md has it (O1): a level, a habit, a
// pair of courses for each couple, and for each person an intercept and a log-scale. Nothing is
// integrated out: all is drawn.
data {
  int couples;
  int moments;                 // of all couples, in order
  int answers;
  int couple[moments];
  vector[moments] gap;         // days since the couple's moment before; -1 at its first
  vector[moments] habit;       // how far answering had become one, from 0 to 1
  int moment[answers];
  int person[answers];         // 1 or 2
  int kind;                    // 0 a number, 1 a step of a scale
  vector[answers] low;
  vector[answers] high;
  vector[11] centre;           // of the priors, on the unbounded scale
  vector[11] spread;
}
parameters {
  vector[11] raw;
  matrix[2, couples] rawLevel;
  matrix[2, couples] rawScale;
  matrix[2, moments] rawCourse;
}
transformed parameters {
  // level, role, habit, log stretch, log persons, atanh persons_rho, log scales, atanh scales_rho,
  // log own_tau, log own_sd, atanh own_rho
  vector[11] theta = centre + spread .* raw;
}
model {
  matrix[2, moments] course;
  matrix[2, couples] level;
  matrix[2, couples] scale;
  real rho = tanh(theta[11]);
  real sd_own = exp(theta[10]);
  raw ~ std_normal();
  to_vector(rawLevel) ~ std_normal();
  to_vector(rawScale) ~ std_normal();
  to_vector(rawCourse) ~ std_normal();
  for (c in 1:couples) {
    level[1, c] = exp(theta[5]) * rawLevel[1, c];
    level[2, c] = exp(theta[5]) * (tanh(theta[6]) * rawLevel[1, c] + rawLevel[2, c] / cosh(theta[6]));
    scale[1, c] = -theta[4] + exp(theta[7]) * rawScale[1, c];
    scale[2, c] = -theta[4] + exp(theta[7]) * (tanh(theta[8]) * rawScale[1, c] + rawScale[2, c] / cosh(theta[8]));
  }
  for (m in 1:moments) {
    real a = gap[m] < 0 ? 0 : exp(-gap[m] / exp(theta[9]));
    real b = sd_own * sqrt(1 - square(a));
    course[1, m] = b * rawCourse[1, m];
    course[2, m] = b * (rho * rawCourse[1, m] + rawCourse[2, m] / cosh(theta[11]));
    if (gap[m] >= 0) course[, m] += a * course[, m - 1];
  }
  for (n in 1:answers) {
    int m = moment[n];
    int p = person[n];
    real eta = theta[1] + (p - 1.5) * theta[2] + theta[3] * habit[m] + level[p, couple[m]] + course[p, m];
    real s = scale[p, couple[m]];
    real l = low[n] * exp(-s) - eta;
    real h = high[n] * exp(-s) - eta;
    if (kind == 0) {
      target += std_normal_lpdf(l) - s;
    } else if (l > 0) {
      target += log_diff_exp(log(Phi(-l)), log(Phi(-h) + 1e-300));
    } else {
      target += log(Phi(h) - Phi(l));
    }
  }
}
