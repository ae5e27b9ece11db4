package app;

import io.eloquent.api.annotation.Table;

@Table
class Object extends ObjectModel {
    Long id;
}
