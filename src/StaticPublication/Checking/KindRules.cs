using System.Globalization;

namespace StaticPublication.Checking;

/// <summary>Compares a record with what its kind says of its documents.</summary>
internal static class KindRules
{
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
            .Select(found => Faults.UnusedField(record.PlaceOf(found.Field), found.Path, kind, Scopes.Names(kind.Uses)));
    }
}
