using StaticPublication.Text;

namespace StaticPublication.Searching;

/// <summary>A field that was not understood.</summary>
/// <param name="Typed">The field as typed.</param>
/// <param name="Near">What could be typed instead, the nearest first.</param>
internal sealed record UnreadField(string Typed, IReadOnlyList<string> Near);

/// <summary>Finds the fields of a query that were not understood: their name, or their value. The browser's <c>search-values.js</c> must
/// find the same.</summary>
internal sealed class UnreadFields(IndexRoot root, Terms terms, IndexedValues values)
{
    /// <summary>Names of all fields, the first of each.</summary>
    public IEnumerable<string> Names => root.Fields.Values.Select(names => names[0]);

    public IReadOnlyList<UnreadField> Of(Query query) =>
        [.. query.Fields.Where(IsUnread).Select(field => new UnreadField(field.Typed, [.. Near(field)])).DistinctBy(field => field.Typed)];

    private bool IsUnread(TypedField typed) =>
        typed.Field switch
        {
            "" => true,
            TextZones.Field => typed.IsExcluded || QueryReader.ZoneOf(typed.Value, root) is null,
            _ => terms.Find($"{typed.Field}:{typed.Value}") is null && values.Meant(typed.Field, typed.Value).Count == 0,
        };

    private IEnumerable<string> Near(TypedField typed)
    {
        var minus = typed.IsExcluded ? "-" : "";
        return typed.Field switch
        {
            "" => NamesNear(Facets.Folded(typed.Name)).Select(name => $"{minus}{name}:{typed.Value}"),
            TextZones.Field => root.Zones.Values.Select(names => $"{typed.Name}:{names[0]}"),
            _ => values.Near(typed.Field, typed.Value).Select(name => $"{minus}{typed.Name}:\"{name}\""),
        };
    }

    private IEnumerable<string> NamesNear(string name) =>
        root
            .Fields.Values.SelectMany(names => names)
            .Select(known => (known, Apart: EditDistance.Of(name, known)))
            .Where(known => known.Apart <= EditDistance.Limit(name))
            .OrderBy(known => known.Apart)
            .Select(known => known.known)
            .Take(1);
}
