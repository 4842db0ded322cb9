// Each partner an Ornstein-Uhlenbeck course and a level of their own, Gaussian answers: the courses
// are integrated out by a Kalman filter, answer by answer; the levels are drawn with the rest.
data {
  int couples;
  int nodes;                            // of all couples, in order
  int first[couples + 1];         // where the nodes of a couple begin
  vector[nodes] gap;                    // days since the node before
  int has0[nodes];
  int has1[nodes];
  vector[nodes] y0;
  vector[nodes] y1;
  vector[12] centre;
  real spread;
}
parameters {
  vector[12] theta;                     // log k, log v, atanh r, mu, log b, atanh rb, log s
  matrix[2, couples] level;
}
transformed parameters {
  vector[2] k = exp(theta[1:2]);
  vector[2] v = exp(theta[3:4]);
  real r = tanh(theta[5]);
  vector[2] mu = theta[6:7];
  vector[2] b = exp(theta[8:9]);
  real rb = tanh(theta[10]);
  vector[2] s = exp(theta[11:12]);
}
model {
  real p00; real p01; real p11; real m0; real m1;
  theta ~ normal(centre, spread);
  level[1] ~ normal(0, b[1]);
  level[2] ~ normal(rb * b[2] / b[1] * level[1], b[2] * sqrt(1 - square(rb)));
  for (c in 1:couples) {
    m0 = 0;
    m1 = 0;
    p00 = square(v[1]);
    p01 = r * v[1] * v[2];
    p11 = square(v[2]);
    for (n in first[c]:(first[c + 1] - 1)) {
      if (n > first[c]) {
        real a0 = exp(-k[1] * gap[n]);
        real a1 = exp(-k[2] * gap[n]);
        m0 = a0 * m0;
        m1 = a1 * m1;
        p00 = square(a0) * p00 + square(v[1]) * (1 - square(a0));
        p01 = a0 * a1 * p01 + r * v[1] * v[2] * (1 - a0 * a1);
        p11 = square(a1) * p11 + square(v[2]) * (1 - square(a1));
      }
      if (has0[n]) {
        real f = p00 + square(s[1]);
        real e = y0[n] - mu[1] - level[1, c] - m0;
        target += -0.5 * (log(f) + square(e) / f);
        m0 += p00 / f * e;
        m1 += p01 / f * e;
        p11 -= square(p01) / f;
        p01 *= square(s[1]) / f;
        p00 *= square(s[1]) / f;
      }
      if (has1[n]) {
        real f = p11 + square(s[2]);
        real e = y1[n] - mu[2] - level[2, c] - m1;
        target += -0.5 * (log(f) + square(e) / f);
        m0 += p01 / f * e;
        m1 += p11 / f * e;
        p00 -= square(p01) / f;
        p01 *= square(s[2]) / f;
        p11 *= square(s[2]) / f;
      }
    }
  }
}
