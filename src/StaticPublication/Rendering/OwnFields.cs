namespace StaticPublication.Rendering;

/// <summary>The values of the fields that the kind of a document has of its own.</summary>
internal static class OwnFields
{
    /// <summary>Returns the fields that key data show, in the order of the kind.</summary>
    public static IEnumerable<Fact> Facts(PageRenderer renderer, Document document) =>
        from field in document.Kind.Fields
        where field.InFacts
        from stated in document.Fields
        where stated.Id == field.Id
        select new Fact(field.Label, [.. stated.Values.Select(value => new FactValue(Html(renderer, field, value)))]);

    /// <summary>Returns the fields that rows show: « Vote : 27 pour ».</summary>
    public static string InRow(Strings strings, Document document) =>
        string.Join(
            strings["format.list_separator"],
            from field in document.Kind.Fields
            where field.InRows
            from stated in document.Fields
            where stated.Id == field.Id
            select strings.Fill(
                "format.label",
                ("label", field.Label),
                ("value", string.Join(strings["format.list_separator"], stated.Values.Select(value => field.TextOf(strings, value))))
            )
        );

    private static Html Html(PageRenderer renderer, KindField field, string value) =>
        field.Type switch
        {
            FieldType.Date => renderer.Phrases.Time(PartialDate.Parse(value)),
            FieldType.Link => Phrases.Link(value, value),
            _ => Phrases.Text(field.TextOf(renderer.Strings, value)),
        };
}
