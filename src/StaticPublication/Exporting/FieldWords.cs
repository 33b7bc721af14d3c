using static StaticPublication.Shape;

namespace StaticPublication.Exporting;

/// <summary>Describes the meaning and the type of fields in the site's language, for the schemas and the data dictionary.</summary>
internal static class FieldWords
{
    /// <summary>Returns the meaning of a field: <c>field.MAP.FIELD</c>, or <c>field.any.FIELD</c> for fields of all authorities.</summary>
    public static string Meaning(Strings strings, OfMap map, Field field) =>
        field.Meaning ?? strings.Find($"field.{map.Name}.{field.Name}") ?? strings[$"field.any.{field.Name}"];

    /// <summary>Returns the type of a field: « texte », « liste d’objets », « code de ministries.json ».</summary>
    /// <param name="strings">Words of the site's language.</param>
    /// <param name="shape">Shape of the field.</param>
    /// <param name="published">The site of published data, where a value always has its whole form and files their names in it.</param>
    public static string Type(Strings strings, Shape shape, Site? published = null) =>
        shape switch
        {
            OfMap => strings["type.map"],
            OfList list => strings.Fill("type.list", ("item", Type(strings, list.Item, published))),
            OfNamed => strings["type.named"],
            OfEither either when published is not null => Type(strings, either.Whole, published),
            OfEither either => strings.Fill("type.either", ("short", Type(strings, either.Short)), ("whole", Type(strings, either.Whole))),
            OfInteger => strings["type.integer"],
            OfNumber => strings["type.number"],
            OfBoolean => strings["type.boolean"],
            OfTerm term => strings.Fill("type.term", ("words", string.Join(strings["format.list_separator"], term.Of.Usual))),
            OfChoice choice => strings.Fill(
                choice.Open ? "type.open_choice" : "type.choice",
                ("words", string.Join(strings["format.list_separator"], choice.Words))
            ),
            OfReference reference => strings.Fill(
                "type.reference",
                ("file", $"{published?.DataName(reference.File) ?? reference.File}.json")
            ),
            OfDate date => strings[date.Partial ? "type.partial_date" : "type.date"],
            OfId => strings["type.id"],
            OfUrl or OfEmail => strings[shape is OfUrl ? "type.url" : "type.email"],
            OfGeometry => strings["type.geometry"],
            OfAddress => strings["type.address"],
            OfLanguage => strings["type.language"],
            OfMarkdown => strings["type.markdown"],
            OfEntry => strings["type.entry"],
            OfAnything => strings["type.anything"],
            _ => strings["type.string"],
        };
}
