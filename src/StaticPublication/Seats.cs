namespace StaticPublication;

/// <summary>A constituency as documents state it: a place with its members over time. Constituencies have no authority file.</summary>
internal sealed class Constituency(AuthorityEntry entry) : Authority(entry)
{
    /// <summary>The part of its name before its number: « Allier » of « Allier (2e circonscription) ».</summary>
    public string Department
    {
        get
        {
            var end = Name.IndexOfAny(['(', ',']);
            return (end > 0 ? Name[..end] : Name.TrimEnd([.. "0123456789 "])).Trim();
        }
    }
}

/// <summary>The groups and constituencies that documents state of their authors, as of the day of the document: groups that have an entry,
/// and groups and constituencies that only documents state. They have the ids of the search.</summary>
internal sealed class Seats
{
    public static readonly Seats None = new([], []);

    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Constituency> _constituencies = new(StringComparer.Ordinal);

    public Seats(IEnumerable<Document> documents, IEnumerable<Group> entries)
    {
        foreach (var entry in entries)
        {
            _groups[entry.Id] = entry;
        }

        foreach (var authorship in documents.SelectMany(document => document.Authors))
        {
            if (FacetValues.GroupId(authorship) is { } group && !_groups.ContainsKey(group))
            {
                _groups[group] = new Group(new AuthorityEntry(group, authorship.GroupText!));
            }

            if (FacetValues.ConstituencyId(authorship) is { } place && !_constituencies.ContainsKey(place))
            {
                _constituencies[place] = new Constituency(new AuthorityEntry(place, authorship.Constituency!));
            }
        }
    }

    /// <summary>All groups by their sort key.</summary>
    public IReadOnlyList<Group> Groups => field ??= Sorted(_groups.Values);

    /// <summary>All constituencies by their sort key.</summary>
    public IReadOnlyList<Constituency> Constituencies => field ??= Sorted(_constituencies.Values);

    /// <summary>Returns the group of an author of a document, or null.</summary>
    public Group? GroupOf(Authorship authorship) => FacetValues.GroupId(authorship) is { } id ? _groups.GetValueOrDefault(id) : null;

    /// <summary>Returns the constituency of an author of a document, or null.</summary>
    public Constituency? ConstituencyOf(Authorship authorship) =>
        FacetValues.ConstituencyId(authorship) is { } id ? _constituencies.GetValueOrDefault(id) : null;

    private static List<T> Sorted<T>(IEnumerable<T> all)
        where T : Authority => [.. all.OrderBy(one => one.SortKey, StringComparer.Ordinal).ThenBy(one => one.Id, StringComparer.Ordinal)];
}
