using StaticPublication.Text;

namespace StaticPublication.Searching;

/// <summary>Why a part of a query was not understood.</summary>
internal enum UnreadReason
{
    /// <summary>A field or value of a name that there is not.</summary>
    Name,

    /// <summary>A value whose name is not near to any.</summary>
    Value,

    /// <summary>A value that no document has.</summary>
    Empty,

    /// <summary>A word of logic.</summary>
    Operator,
}

/// <summary>A part of a query that was not understood.</summary>
/// <param name="Typed">What was typed, in whose place others could be.</param>
/// <param name="Near">What could be typed instead, the nearest first; of unknown values some of the others.</param>
/// <param name="Reason">Why.</param>
/// <param name="Word">The word or field itself.</param>
internal sealed record UnreadField(string Typed, IReadOnlyList<string> Near, UnreadReason Reason, string Word);

/// <summary>Finds the fields of a query that were not understood: their name, or their value; and words of logic. The browser's
/// <c>search-values.js</c> must find the same.</summary>
internal sealed class UnreadFields(IndexRoot root, Terms terms, IndexedValues values)
{
    /// <summary>Names of all fields, the first of each.</summary>
    public IEnumerable<string> Names => root.Fields.Values.Select(names => names[0]);

    /// <summary>Returns what was not understood of a query.</summary>
    /// <param name="text">The query as typed.</param>
    /// <param name="query">The same, parsed.</param>
    /// <param name="total">What it finds, in which the fields that there are not are words.</param>
    public IReadOnlyList<UnreadField> Of(string text, Query query, int total) =>
        [
            .. Operators
                .In(text, root)
                .Concat(query.Fields.Where(IsUnread).Select(field => Unread(field, total > 0)))
                .DistinctBy(field => field.Typed),
        ];

    private bool IsUnread(TypedField typed) =>
        typed.Field switch
        {
            "" => true,
            TextZones.Field => typed.IsExcluded || QueryReader.ZoneOf(typed.Value, root) is null,
            _ => terms.Find($"{typed.Field}:{typed.Value}") is null && values.Meant(typed.Field, typed.Value).Count == 0,
        };

    private UnreadField Unread(TypedField typed, bool isFound)
    {
        var minus = typed.IsExcluded ? "-" : "";
        // In the language of the page.
        var own = typed.Field.Length > 0 ? root.Fields[typed.Field][0] : "";
        if (typed.Field.Length > 0 && typed.Field != TextZones.Field)
        {
            var (reason, near) = values.Near(typed.Field, typed.Value);
            return new(typed.Typed, [.. near.Select(name => $"{minus}{own}:\"{name}\"")], reason, typed.Typed);
        }

        var names =
            typed.Field.Length > 0
                ? root.Zones.Values.Select(zone => $"{own}:{zone[0]}").ToList()
                : NamesNear(Facets.Folded(typed.Name)).Select(name => $"{minus}{name}:{typed.Value}").ToList();
        var isWords = isFound && names.Count == 0 && typed is { Field: "", IsExcluded: false, Value.Length: > 0 };
        return new(typed.Typed, isWords ? [$"{typed.Name} {typed.Value}"] : names, UnreadReason.Name, typed.Typed);
    }

    private IEnumerable<string> NamesNear(string name) =>
        root
            .Fields.Values.SelectMany(names => names.Select(known => (Own: names[0], Apart: EditDistance.Of(name, known))))
            .Where(known => known.Apart <= EditDistance.Limit(name))
            .OrderBy(known => known.Apart)
            .Select(known => known.Own)
            .Take(1);
}
