using StaticPublication.Text;

namespace StaticPublication;

/// <summary>The facets of a publication: those that every publication has, then the fields of its kinds that ask to be one.</summary>
internal sealed class Facets
{
    private readonly Site _site;

    /// <param name="site">The site, with the fields of all kinds.</param>
    public Facets(Site site)
    {
        _site = site;
        var own = site.Fields.Where(field => field.IsFacet).Select(field => new OwnFacet(field, Facet.Of(field))).ToList();
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

    /// <summary>Returns the fields of a query with all their names, folded: facets, the year, the first and the last day. What documents
    /// cannot have is none.</summary>
    /// <param name="strings">The words of the language of the site.</param>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> QueryFields(Strings strings)
    {
        var names = Named(OfProgram, strings);
        foreach (var (field, facet) in Own)
        {
            var taken = names.Values.SelectMany(of => of).ToHashSet(StringComparer.Ordinal);
            names[facet.Key] =
            [
                .. new[] { field.Id, field.Label, facet.Key }.Select(Folded).Where(name => name.Length > 0 && taken.Add(name)),
            ];
        }

        return names;
    }

    /// <summary>Returns the names of fields that no kind can give to one of its own.</summary>
    /// <inheritdoc cref="QueryFields(Strings)"/>
    public IReadOnlySet<string> Taken(Strings strings) => Named(OfProgram, strings).Values.SelectMany(names => names).ToHashSet();

    /// <summary>Returns what a filter is called on pages, by its key.</summary>
    public string NameOf(string key, Strings strings) =>
        Own.FirstOrDefault(one => one.Facet.Key == key)?.Field.Label ?? strings[$"search.facet_{key}"];

    /// <summary>Returns what filters are called where the words of a language do not say it: fields of kinds, and what names ministries if
    /// they are called something else.</summary>
    public IReadOnlyDictionary<string, string> Labels(Strings strings) =>
        _site
            .FacetKeys.Where(key =>
                Own.Any(one => one.Facet.Key == key) || (_site.Term is not null && Scopes.Of(key).HasFlag(Scope.Ministries))
            )
            .ToDictionary(key => key, key => NameOf(key, strings), StringComparer.Ordinal);

    /// <summary>Returns a name as it is compared with what was typed.</summary>
    public static string Folded(string name) => string.Concat(Tokenizer.Of(name));

    /// <summary>Returns the name by which readers type a field: its label if that is a word that means nothing else, otherwise its
    /// id.</summary>
    public string TypedName(OwnFacet own, Strings strings) =>
        own.Field.Label.All(char.IsLetter) && QueryFields(strings)[own.Facet.Key].Contains(Folded(own.Field.Label), StringComparer.Ordinal)
            ? own.Field.Label.ToLowerInvariant()
            : own.Field.Id;

    /// <summary>Returns the zones of texts that a query can name, each with all its names, folded.</summary>
    /// <param name="documents">All documents.</param>
    /// <param name="strings">The words of the language of the site.</param>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Zones(IEnumerable<Document> documents, Strings strings) =>
        Named(TextZones.Of(documents), strings);

    /// <summary>Returns the name by which readers type a field of every publication: what the site calls ministries, the word for fields of
    /// its language, or the name of the filter if that is a word; null if there is none.</summary>
    public string? TypedName(string key, Strings strings) =>
        key == "ministry" && _site.Term is { } term ? term.One.ToLowerInvariant().Replace(' ', '-')
        : strings.Find($"search.field_names.{key}") is { } stated ? stated
        : strings.Find($"search.facet_{key}") is { } label && label.All(char.IsLetter) ? label.ToLowerInvariant()
        : null;

    // What ministries are called comes alone. The word of the language comes first, unless the program has it for another field.
    private Dictionary<string, IReadOnlyList<string>> Named(
        IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> fields,
        Strings strings
    )
    {
        var names = fields.ToList();
        var taken = names.SelectMany(field => field.Value).ToHashSet(StringComparer.Ordinal);
        return names.ToDictionary(
            field => field.Key,
            field =>
                TypedName(field.Key, strings) is not { } typed || Folded(typed) is not { Length: > 0 } own ? field.Value
                : field.Value.Contains(own) ? [own, .. field.Value.Where(name => name != own)]
                : !taken.Add(own) ? field.Value
                : field.Key == "ministry" && _site.Term is not null ? [own]
                : (IReadOnlyList<string>)[own, .. field.Value],
            StringComparer.Ordinal
        );
    }

    private IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> OfProgram =>
        Facet.QueryFields.Where(names => _site.Scope.Has(Scopes.Of(names.Key)));
}

/// <summary>A field of a kind, and the facet of its values.</summary>
internal sealed record OwnFacet(KindField Field, Facet Facet);
