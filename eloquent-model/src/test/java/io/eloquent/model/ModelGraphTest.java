package io.eloquent.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.eloquent.api.annotation.Column;
import io.eloquent.api.annotation.Table;
import io.eloquent.api.error.InvalidQueryException;
import io.eloquent.api.error.MappingException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pictures of models: every kind of relation once, however many read it, in names that the languages take. */
@NullUnmarked
class ModelGraphTest {
    @AfterEach
    void forgetNames() {
        Model.setMorphMap(Map.of());
    }

    @Test
    void everyKindInMermaid() {
        assertEquals("""
                erDiagram
                    "House"["House (houses)"] {
                        Long id PK
                        String code
                    }
                    "Cat"["Cat (cats)"] {
                        Long id PK
                        String house_code FK
                        Long house_ref FK
                        Long mother_id FK
                    }
                    "Room"["Room (rooms)"] {
                        Long house_id PK, FK
                        int number PK
                    }
                    "Photo"["Photo (photos)"] {
                        Long id PK
                        String shown_type FK
                        Long shown_id FK
                    }
                    "Toy"["Toy (toys)"] {
                        Long id PK
                        long cat_id FK
                    }
                    "Chip"["Chip (chips)"] {
                        Long id PK
                        Long cat_id FK
                    }
                    "Tag"["Tag (tags)"] {
                        Long id PK
                    }
                    "cats_cats" {
                        Long cat_id FK
                        Long friend_id FK
                    }
                    "taggables" {
                        String taggable_type FK
                        Long taggable_id FK
                        Long tag_id FK
                    }
                    "House" |o--o{ "Cat" : "hasMany cats, hasMany kittens, belongsTo house"
                    "House" ||--o{ "Room" : "hasMany rooms"
                    "House" |o--o{ "Photo" : "morphMany photos, morphTo shown"
                    "House" |o--o{ "Cat" : "house_ref"
                    "Cat" ||--o{ "Toy" : "hasMany toys, belongsTo cat"
                    "House" |o..o{ "Toy" : "hasManyThrough toys"
                    "Cat" |o--o| "Chip" : "hasOne chip"
                    "House" |o..o| "Chip" : "hasOneThrough chip"
                    "Cat" |o--o{ "Cat" : "belongsTo mother, hasMany children"
                    "Cat" ||--o{ "cats_cats" : "belongsToMany friends"
                    "Cat" ||--o{ "cats_cats" : "friend_id"
                    "Cat" |o--o| "Photo" : "morphOne photo, morphTo shown"
                    "Cat" ||--o{ "taggables" : "morphToMany tags"
                    "Tag" ||--o{ "taggables" : "morphedByMany cats"
                """, ModelGraph.from(House.class).toMermaid());
    }

    @Test
    void someModelsInGraphviz() {
        assertEquals("""
                digraph models {
                    rankdir=LR
                    node [shape=record]
                    edge [dir=both]
                    "Toy" [label="Toy (toys)|id Long PK\\lcat_id long FK\\l"]
                    "Cat" [label="Cat (cats)|id Long PK\\lhouse_code String FK\\lhouse_ref Long FK\\lmother_id Long FK\\l"]
                    "House" [label="House (houses)|id Long PK\\lcode String\\l"]
                    "cats_cats" [label="cats_cats|cat_id Long FK\\lfriend_id Long FK\\l"]
                    "Cat" -> "Toy" [label="belongsTo cat, hasMany toys", arrowtail=teetee, arrowhead=crowodot]
                    "House" -> "Cat" [label="belongsTo house, hasMany cats, hasMany kittens", arrowtail=teeodot, arrowhead=crowodot]
                    "Cat" -> "Cat" [label="belongsTo mother, hasMany children", arrowtail=teeodot, arrowhead=crowodot]
                    "Cat" -> "cats_cats" [label="belongsToMany friends", arrowtail=teetee, arrowhead=crowodot]
                    "Cat" -> "cats_cats" [label="friend_id", arrowtail=teetee, arrowhead=crowodot]
                    "House" -> "Cat" [label="house_ref", arrowtail=teeodot, arrowhead=crowodot]
                    "House" -> "Toy" [label="hasManyThrough toys", arrowtail=teeodot, arrowhead=crowodot, style=dashed]
                }
                """, ModelGraph.of(Toy.class, Cat.class, House.class).toDot());
    }

    @Test
    void relationsToOthersAreLeftOut() {
        assertEquals(
                """
                erDiagram
                    "Toy"["Toy (toys)"] {
                        Long id PK
                        long cat_id FK
                    }
                    "Tag"["Tag (tags)"] {
                        Long id PK
                    }
                """, ModelGraph.of(List.of(Toy.class, Tag.class, Toy.class)).toMermaid());
    }

    @Test
    void strangeNamesAreEscaped() {
        assertEquals("""
                erDiagram
                    "Odd"["Odd (a'b｡{c}|<d> ％ /e)"] {
                        Long the_key PK "the key"
                        Long x2nd FK "2nd"
                        Long xpk "pk"
                    }
                    "Odd" |o--o{ "Odd" : "belongsTo next"
                """.replace('｡', ' '), ModelGraph.of(Odd.class).toMermaid());
        assertEquals("""
                digraph models {
                    rankdir=LR
                    node [shape=record]
                    edge [dir=both]
                    "Odd" [label="Odd (a\\"b \\{c\\}\\|\\<d\\> % \\\\e)|the key Long PK\\l2nd Long FK\\lpk Long\\l"]
                    "Odd" -> "Odd" [label="belongsTo next", arrowtail=teeodot, arrowhead=crowodot]
                }
                """, ModelGraph.of(Odd.class).toDot());
    }

    @Test
    void classesOfOneNameAreToldApart() {
        assertEquals("""
                erDiagram
                    "Item"["Item (items)"] {
                        Long id PK
                    }
                    "Item_2"["Item (other_items)"] {
                        Long id PK
                        Long item_id FK
                    }
                    "Item" |o--o{ "Item_2" : "belongsTo item"
                """, ModelGraph.of(One.Item.class, Other.Item.class).toMermaid());
    }

    @Test
    void theMorphMapLeadsOn() {
        Model.setMorphMap(Map.of("tag", Tag.class, "toy", Toy.class));
        String graph = ModelGraph.from(Photo.class).toMermaid();
        assertTrue(graph.contains("    \"Tag\" |o--o{ \"Photo\" : \"morphTo shown\"\n"), graph);
        assertTrue(graph.contains("    \"Toy\" |o--o{ \"Photo\" : \"morphTo shown\"\n"), graph);
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void whatCannotBeShownIsRefused() {
        assertTrue(assertThrows(InvalidQueryException.class, ModelGraph::of)
                .getMessage()
                .contains("ModelGraph.of(User.class)"));
        assertTrue(assertThrows(InvalidQueryException.class, () -> ModelGraph.from(List.of()))
                .getMessage()
                .contains("ModelGraph.from(User.class)"));
        assertTrue(assertThrows(MappingException.class, () -> ModelGraph.from((Class) String.class))
                .getMessage()
                .contains("String is no model"));
        assertTrue(assertThrows(MappingException.class, () -> ModelGraph.from(Astray.class))
                .getMessage()
                .contains("String is no model"));
    }

    static class House extends Model<House> {
        Long id;
        String code;
        final HasMany<Cat> cats = hasMany(Cat.class, "house_code", "code");
        final HasMany<Cat> kittens = hasMany(Cat.class, List.of("house_code"), List.of("code"));
        final HasMany<Room> rooms = hasMany(Room.class);
        final MorphMany<Photo> photos = morphMany(Photo.class, "shown");
        final HasManyThrough<Toy> toys = hasManyThrough(Toy.class, Cat.class, "house_ref", "cat_id");
        final HasOneThrough<Chip> chip = hasOneThrough(Chip.class, Cat.class, "house_ref", "cat_id");
    }

    static class Cat extends Model<Cat> {
        Long id;
        String houseCode;
        Long houseRef;
        Long motherId;
        final BelongsTo<House> house = belongsTo(House.class, "house_code", "code");
        final BelongsTo<Cat> mother = belongsTo(Cat.class);
        final HasMany<Cat> children = hasMany(Cat.class, "mother_id");
        final HasMany<Toy> toys = hasMany(Toy.class);
        final HasOne<Chip> chip = hasOne(Chip.class);
        final BelongsToMany<Cat> friends = belongsToMany(Cat.class, pivot -> pivot.relatedKey("friend_id"));
        final MorphOne<Photo> photo = morphOne(Photo.class, "shown");
        final MorphToMany<Tag> tags = morphToMany(Tag.class, "taggable");
    }

    @Table(primaryKey = {"house_id", "number"})
    static class Room extends Model<Room> {
        Long houseId;
        int number;
    }

    static class Toy extends Model<Toy> {
        Long id;
        long catId;
        final BelongsTo<Cat> cat = belongsTo(Cat.class);
    }

    static class Chip extends Model<Chip> {
        Long id;
        Long catId;
    }

    static class Photo extends Model<Photo> {
        Long id;
        String shownType;
        Long shownId;
        final MorphTo shown = morphTo(House.class, Cat.class);
    }

    static class Tag extends Model<Tag> {
        Long id;
        final MorphToMany<Cat> cats = morphedByMany(Cat.class, "taggable");
    }

    @Table(value = "a\"b\n{c}|<d> % \\e", primaryKey = "the key")
    static class Odd extends Model<Odd> {
        @Column("the key")
        Long key;

        @Column("2nd")
        Long second;

        Long pk;

        final BelongsTo<Odd> next = belongsTo(Odd.class, "2nd", "pk");
    }

    static final class One {
        static class Item extends Model<Item> {
            Long id;
        }
    }

    static final class Other {
        @Table("other_items")
        static class Item extends Model<Item> {
            Long id;
            Long itemId;
            final BelongsTo<One.Item> item = belongsTo(One.Item.class);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static class Astray extends Model<Astray> {
        Long id;
        final HasMany<?> nowhere = hasMany((Class) String.class);
    }
}
