using System.Globalization;
using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>Compares a record with what its kind says of its documents.</summary>
internal static class KindRules
{
    private static readonly string[] NamesOfFields = ["id", "label"];

    // Where fields of lists stand that a kind may do without.
    private static readonly (string List, string Field, string Use)[] Inner =
    [
        ("authors", "group", "group"),
        ("authors", "constituency", "constituency"),
        ("events", "ministry", "ministries"),
        ("events", "page", "page"),
        ("events", "issue", "page"),
        ("texts", "page", "page"),
    ];

    /// <summary>Returns the faults of all kinds.</summary>
    public static IEnumerable<Fault> Faults(IReadOnlyList<Record> kinds, TextHeadings headings) =>
        FieldFaults(kinds).Concat(TextRules.MisleadingHeadings(kinds, headings));

    // A choice without choices, and two fields of one name that differ.
    private static IEnumerable<Fault> FieldFaults(IReadOnlyList<Record> kinds)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            foreach (var (field, index) in (kind.Fields["fields"]?.Items ?? []).Select((field, index) => (field, index)))
            {
                var path = string.Create(CultureInfo.InvariantCulture, $"fields[{index}]");
                var (id, type) = (field["id"]!.Text, field["type"]!.Text);
                if (type == "choice" && field["choices"] is null)
                {
                    yield return StaticPublication.Faults.MissingField(kind.PlaceOf(field), $"{path}.choices");
                }

                if (type is "date" or "link" && field["facet"] is { Text: "true" } facet)
                {
                    yield return StaticPublication.Faults.FacetType(kind.PlaceOf(facet), $"{path}.facet", type);
                }

                if (!known.TryAdd(id, type) && known[id] != type)
                {
                    yield return StaticPublication.Faults.FieldConflict(kind.PlaceOf(field["type"]!), $"{path}.type", id, type, known[id]);
                }
            }
        }
    }

    /// <summary>Returns the fields that would be filters of the same name as one of the program.</summary>
    public static IEnumerable<Fault> TakenNames(IReadOnlyList<Record> kinds, IReadOnlySet<string> taken) =>
        from kind in kinds
        from field in (kind.Fields["fields"]?.Items ?? []).Select((stated, index) => (Stated: stated, Index: index))
        where field.Stated["facet"] is { Text: "true" }
        from name in NamesOfFields
        where field.Stated[name] is { } stated && taken.Contains(Facets.Folded(stated.Text))
        select StaticPublication.Faults.TakenFacet(
            kind.PlaceOf(field.Stated[name]!),
            string.Create(CultureInfo.InvariantCulture, $"fields[{field.Index}].{name}"),
            field.Stated[name]!.Text
        );

    /// <summary>Returns the events of a record that neither the program nor its kind knows.</summary>
    public static IEnumerable<Fault> UnknownEvents(Record record, Kind kind)
    {
        List<string> known = [.. EventTypes.Words, .. kind.Events.Select(one => one.Type).Except(EventTypes.Words)];
        return (record.Fields["events"]?.Items ?? [])
            .Select((stated, index) => (Type: stated["type"], index))
            .Where(stated => stated.Type is { Kind: StatedKind.Text } type && !known.Contains(type.Text, StringComparer.Ordinal))
            .Select(stated =>
                StaticPublication.Faults.WrongWord(
                    record.PlaceOf(stated.Type!),
                    string.Create(CultureInfo.InvariantCulture, $"events[{stated.index}].type"),
                    stated.Type!.Text,
                    known,
                    [
                        .. NearestNames
                            .Of(stated.Type.Text, known.Concat(EventTypes.Meant.Keys))
                            .Select(word => EventTypes.Meant.GetValueOrDefault(word, word))
                            .Distinct(StringComparer.Ordinal),
                    ]
                )
            );
    }

    /// <summary>Returns who is asked, or has to answer, by a document that is not answered.</summary>
    public static IEnumerable<Fault> NobodyAsked(Record record, Kind kind) =>
        kind.Answerable
            ? []
            : (record.Fields["ministries"]?.Fields ?? [])
                .Where(field => field.Name is "asked" or "attributed" or "answering")
                .Select(field => StaticPublication.Faults.NotAsked(record.PlaceOf(field), $"ministries.{field.Name}", kind));

    /// <summary>Returns the fields that documents of a kind do not have.</summary>
    public static IEnumerable<Fault> UnusedFields(Record record, Kind kind)
    {
        if (kind.Uses == Scope.Everything)
        {
            return [];
        }

        bool IsUsed(string use) => kind.Uses.Has(Scopes.Uses.FirstOrDefault(known => known.Field == use).Scope);
        var own = record.Fields.Fields.Where(field => !IsUsed(field.Name)).Select(field => (Field: field, Path: field.Name));
        var inner =
            from place in Inner
            where !IsUsed(place.Use)
            from item in (record.Fields[place.List]?.Items ?? []).Select((value, index) => (value, index))
            from field in item.value.Fields
            where field.Name == place.Field
            select (Field: field, Path: string.Create(CultureInfo.InvariantCulture, $"{place.List}[{item.index}].{field.Name}"));
        return own.Concat(inner)
            .Select(found => StaticPublication.Faults.UnusedField(record.PlaceOf(found.Field), found.Path, kind, Scopes.Names(kind.Uses)));
    }
}
