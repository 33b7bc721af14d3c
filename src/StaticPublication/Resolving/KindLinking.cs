namespace StaticPublication.Resolving;

/// <summary>Makes kinds of documents from checked entries.</summary>
internal static class KindLinking
{
    /// <summary>Returns a kind.</summary>
    public static Kind Kind(AuthorityEntry entry, StatedValue fields) =>
        new(entry)
        {
            Plural = fields["plural"]?.Text ?? entry.Name,
            Code = fields["code"]?.Text,
            Answerable = fields["answerable"]?.Text == "true",
            Uses = Scopes.Stated(fields["uses"]),
            Fields = [.. (fields["fields"]?.Items ?? []).Select(FieldOf)],
            Events = [.. (fields["events"]?.Items ?? []).Select(one => new KindEvent(one["type"]!.Text, one["label"]!.Text))],
            IndexingForbidden = fields["indexing"]?.Text == "forbidden",
            Texts = [.. (fields["texts"]?.Items ?? []).Select(text => new KindText(text["role"]!.Text, text["heading"]!.Text))],
            SchemaType = fields["schemaType"]?.Text,
        };

    private static KindField FieldOf(StatedValue stated)
    {
        var shown = stated["shown"] is null ? ["facts"] : DocumentLinking.Texts(stated, "shown");
        return new KindField(
            stated["id"]!.Text,
            stated["label"]!.Text,
            Enum.Parse<FieldType>(stated["type"]!.Text, ignoreCase: true),
            DocumentLinking.Texts(stated, "choices")
        )
        {
            InFacts = shown.Contains("facts", StringComparer.Ordinal),
            InRows = shown.Contains("rows", StringComparer.Ordinal),
            Searchable = stated["searchable"]?.Text != "false",
            IsColumn = stated["column"]?.Text != "false",
            IsFacet = stated["facet"]?.Text == "true",
        };
    }
}
