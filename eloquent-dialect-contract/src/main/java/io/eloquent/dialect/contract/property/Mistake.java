package io.eloquent.dialect.contract.property;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an evaluation could get wrong. The search must find each, or it would not find the same mistake in a compiler. */
public enum Mistake {
    /** One condition is enough. */
    AND_IS_OR {
        @Override
        Semantics in(boolean nullsAreLow) {
            return new Semantics(nullsAreLow) {
                @Override
                Truth and(Truth left, Truth right) {
                    return left.or(right);
                }
            };
        }
    },
    /** Conditions hold from left to right. */
    NO_PRECEDENCE {
        @Override
        Semantics in(boolean nullsAreLow) {
            return new Semantics(nullsAreLow) {
                @Override
                boolean andBindsTighter() {
                    return false;
                }
            };
        }
    },
    /** A negated group is the group. */
    NOT_IS_NOTHING {
        @Override
        Semantics in(boolean nullsAreLow) {
            return new Semantics(nullsAreLow) {
                @Override
                Truth not(Truth truth) {
                    return truth;
                }
            };
        }
    },
    /** What is not known is false, so that its negation is true. */
    UNKNOWN_IS_FALSE {
        @Override
        Semantics in(boolean nullsAreLow) {
            return new Semantics(nullsAreLow) {
                @Override
                Truth not(Truth truth) {
                    return Truth.of(truth != Truth.TRUE);
                }
            };
        }
    },
    /** What is not known is found. */
    UNKNOWN_IS_FOUND {
        @Override
        Semantics in(boolean nullsAreLow) {
            return new Semantics(nullsAreLow) {
                @Override
                boolean holds(Truth truth) {
                    return truth != Truth.FALSE;
                }
            };
        }
    },
    /** A NULL among the values of a sub-query is passed over. */
    NOT_IN_FORGETS_NULL {
        @Override
        Semantics in(boolean nullsAreLow) {
            return new Semantics(nullsAreLow) {
                @Override
                Truth in(@Nullable Object value, List<? extends @Nullable Object> values) {
                    return super.in(
                            value, values.stream().filter(Objects::nonNull).toList());
                }
            };
        }
    },
    /** The ends of a range are outside. */
    ENDS_ARE_OUTSIDE {
        @Override
        Semantics in(boolean nullsAreLow) {
            return new Semantics(nullsAreLow) {
                @Override
                Truth between(@Nullable Object value, @Nullable Object low, @Nullable Object high) {
                    return and(compare(value, ">", low), compare(value, "<", high));
                }
            };
        }
    },
    /** Outer joins are inner joins. */
    NOBODY_STAYS_LONELY {
        @Override
        Semantics in(boolean nullsAreLow) {
            return new Semantics(nullsAreLow) {
                @Override
                boolean keepsTheLonely() {
                    return false;
                }
            };
        }
    },
    /** Equal rows come as often as they are. */
    NOTHING_IS_DISTINCT {
        @Override
        Semantics in(boolean nullsAreLow) {
            return new Semantics(nullsAreLow) {
                @Override
                boolean isDistinct(boolean asked) {
                    return false;
                }
            };
        }
    },
    /** An aggregate counts equal values twice, though it should not. */
    AGGREGATES_ARE_NOT_DISTINCT {
        @Override
        Semantics in(boolean nullsAreLow) {
            return new Semantics(nullsAreLow) {
                @Override
                @Nullable
                Object aggregate(String function, boolean distinct, List<? extends @Nullable Object> values) {
                    return super.aggregate(function, false, values);
                }
            };
        }
    },
    /** NULL is sorted to the other end. */
    NULLS_ARE_ELSEWHERE {
        @Override
        Semantics in(boolean nullsAreLow) {
            return new Semantics(!nullsAreLow);
        }
    },
    /** The descending order is the ascending one. */
    NOTHING_DESCENDS {
        @Override
        Semantics in(boolean nullsAreLow) {
            return new Semantics(nullsAreLow) {
                @Override
                int order(@Nullable Object left, @Nullable Object right, boolean descending) {
                    return super.order(left, right, false);
                }
            };
        }
    },
    /** No row is passed over. */
    NO_OFFSET {
        @Override
        Semantics in(boolean nullsAreLow) {
            return new Semantics(nullsAreLow) {
                @Override
                <T> List<T> limited(List<T> rows, @Nullable Long limit, @Nullable Long offset) {
                    return super.limited(rows, limit, null);
                }
            };
        }
    },
    /** A limit of nothing is no limit. */
    NO_LIMIT_OF_ZERO {
        @Override
        Semantics in(boolean nullsAreLow) {
            return new Semantics(nullsAreLow) {
                @Override
                <T> List<T> limited(List<T> rows, @Nullable Long limit, @Nullable Long offset) {
                    return super.limited(rows, limit != null && limit == 0 ? null : limit, offset);
                }
            };
        }
    };

    /** {@return the rules of a database, with this mistake} */
    abstract Semantics in(boolean nullsAreLow);
}
