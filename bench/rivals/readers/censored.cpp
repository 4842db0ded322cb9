// Each partner a course and a level of their own, daily answers with a ceiling: an AR(1) pair and two
// levels a couple are random effects, integrated out by TMB's Laplace approximation.
#include <TMB.hpp>

template <class Type>
matrix<Type> covariance(Type first, Type second, Type across) {
    matrix<Type> q(2, 2);
    q << first, across, across, second;
    return q;
}

template <class Type>
Type objective_function<Type>::operator()() {
    DATA_IVECTOR(couple);
    DATA_IVECTOR(day);
    DATA_IVECTOR(person);
    DATA_VECTOR(value);
    DATA_SCALAR(ceiling);
    PARAMETER_VECTOR(log_k);
    PARAMETER_VECTOR(log_v);
    PARAMETER(atanh_r);
    PARAMETER_VECTOR(mu);
    PARAMETER_VECTOR(log_b);
    PARAMETER(atanh_rb);
    PARAMETER_VECTOR(log_s);
    PARAMETER_ARRAY(course);  // 2 x days x couples
    PARAMETER_ARRAY(level);   // 2 x couples

    vector<Type> stays = exp(-exp(log_k));
    vector<Type> v = exp(log_v), b = exp(log_b), s = exp(log_s);
    Type r = tanh(atanh_r), rb = tanh(atanh_rb);
    Type apart = r * v(0) * v(1);
    density::MVNORM_t<Type> first(covariance(v(0) * v(0), v(1) * v(1), apart));
    density::MVNORM_t<Type> step(covariance(v(0) * v(0) * (1 - stays(0) * stays(0)),
                                            v(1) * v(1) * (1 - stays(1) * stays(1)),
                                            apart * (1 - stays(0) * stays(1))));
    density::MVNORM_t<Type> levels(covariance(b(0) * b(0), b(1) * b(1), rb * b(0) * b(1)));

    Type nll = 0;
    vector<Type> shock(2);
    for (int c = 0; c < level.dim(1); c++) {
        shock << level(0, c), level(1, c);
        nll += levels(shock);
        shock << course(0, 0, c), course(1, 0, c);
        nll += first(shock);
        for (int d = 1; d < course.dim(1); d++) {
            for (int p = 0; p < 2; p++) {
                shock(p) = course(p, d, c) - stays(p) * course(p, d - 1, c);
            }
            nll += step(shock);
        }
    }
    for (int i = 0; i < value.size(); i++) {
        int p = person(i);
        Type mean = mu(p) + level(p, couple(i)) + course(p, day(i), couple(i));
        if (value(i) >= ceiling) {
            nll -= log(pnorm((mean - ceiling) / s(p)));
        } else {
            nll -= dnorm(value(i), mean, s(p), true);
        }
    }
    return nll;
}
