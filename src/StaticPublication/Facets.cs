using StaticPublication.Text;

namespace StaticPublication;

/// <summary>The facets of a publication: those that every publication has, then the fields of its kinds that ask to be one.</summary>
internal sealed class Facets
{
    /// <param name="fields">The fields of all kinds.</param>
    public Facets(IEnumerable<KindField> fields)
    {
        var own = fields.Where(field => field.IsFacet).Select(field => new OwnFacet(field, Facet.Of(field))).ToList();
        Own = own;
        All = [.. Facet.All, .. own.Select(one => one.Facet)];
        Counted = [.. All.Where(facet => facet is { Through: null, IsLater: false })];
    }

    /// <summary>All facets, in the order of the filter panel and of the columns.</summary>
    public IReadOnlyList<Facet> All { get; }

    /// <summary>Those with a column that are counted for every query.</summary>
    public IReadOnlyList<Facet> Counted { get; }

    /// <summary>Those of them that are fields of kinds.</summary>
    public IReadOnlyList<OwnFacet> Own { get; }

    /// <summary>Returns the fields of a query with all their names, folded: facets, the year, the first and the last day.</summary>
    /// <param name="strings">The words of the language of the site.</param>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> QueryFields(Strings strings)
    {
        var names = Named(Facet.QueryFields, strings);
        foreach (var (field, facet) in Own)
        {
            var taken = names.Values.SelectMany(of => of).ToHashSet(StringComparer.Ordinal);
            names[facet.Key] =
            [
                .. new[] { facet.Key, field.Id, field.Label }.Select(Folded).Where(name => name.Length > 0 && taken.Add(name)),
            ];
        }

        return names;
    }

    /// <summary>Returns the name by which readers type a field: its label if that is a word that means nothing else, otherwise its
    /// id.</summary>
    public string TypedName(OwnFacet own, Strings strings) =>
        own.Field.Label.All(char.IsLetter) && QueryFields(strings)[own.Facet.Key].Contains(Folded(own.Field.Label), StringComparer.Ordinal)
            ? own.Field.Label.ToLowerInvariant()
            : own.Field.Id;

    /// <summary>Returns the zones of texts that a query can name, each with all its names, folded.</summary>
    /// <inheritdoc cref="QueryFields(Strings)"/>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Zones(Strings strings) => Named(TextZones.Names, strings);

    // The word of the language comes first, unless the program has it among the words that every site has.
    private static Dictionary<string, IReadOnlyList<string>> Named(
        IReadOnlyDictionary<string, IReadOnlyList<string>> names,
        Strings strings
    )
    {
        var taken = names.Values.SelectMany(of => of).ToHashSet(StringComparer.Ordinal);
        return names.ToDictionary(
            field => field.Key,
            field =>
                strings.Find($"search.field_names.{field.Key}") is { } stated && Folded(stated) is var own && taken.Add(own)
                    ? (IReadOnlyList<string>)[own, .. field.Value]
                    : field.Value,
            StringComparer.Ordinal
        );
    }

    private static string Folded(string name) => string.Concat(Tokenizer.Of(name));
}

/// <summary>A field of a kind, and the facet of its values.</summary>
internal sealed record OwnFacet(KindField Field, Facet Facet);
