using System.Collections.Concurrent;
using StaticPublication.Storage;
using StaticPublication.Text;

namespace StaticPublication;

/// <summary>The authorities of one file, by id and by folded name within its dates.</summary>
/// <param name="file">Name of the file without <c>.yml</c>.</param>
/// <param name="stated">Entries of the file.</param>
/// <param name="create">Creates an authority from a printed name; null if unknown names are errors.</param>
internal sealed class NameIndex<T>(string file, IReadOnlyList<T> stated, Func<AuthorityEntry, T>? create)
    where T : Authority
{
    private readonly Dictionary<string, T> _byId = stated.ToDictionary(entry => entry.Id, StringComparer.Ordinal);
    private readonly ILookup<string, (T Entry, DateOnly? From, DateOnly? Until)> _byName = stated
        .SelectMany(NamesOf)
        .ToLookup(name => name.Key, name => name.Name, StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, T> _created = new(StringComparer.Ordinal);

    // Records print the same names again and again, and folding one takes longer than finding it.
    private readonly ConcurrentDictionary<string, string> _folded = new(StringComparer.Ordinal);

    /// <summary>Name of the file without <c>.yml</c>.</summary>
    public string File => file;

    /// <summary>Ids and names of entries with errors.</summary>
    public RefusedNames Refused { get; init; } = RefusedNames.None;

    /// <summary>The stated entries, then those created from names, without duplicates.</summary>
    public IEnumerable<T> All => stated.Concat(_created.Values);

    /// <summary>Hash of all ids and names with their dates. While it is the same, every reference has the same meaning.</summary>
    public Fingerprint Hash =>
        Fingerprint.Combine(
            stated
                .SelectMany(entry => NamesOf(entry).Select(name => $"{name.Name.From:O} {name.Name.Until:O} {name.Key}").Prepend(entry.Id))
                .Select(Fingerprint.Of)
        );

    /// <summary>Ids, then names, with which a misspelt reference is compared.</summary>
    public IEnumerable<string> Spellings => _byId.Keys.Concat(stated.Select(entry => entry.Name));

    /// <summary>Ids in ordinal order.</summary>
    public IEnumerable<string> AllIds => _byId.Keys.Order(StringComparer.Ordinal);

    /// <summary>Returns the entry with an id, or null.</summary>
    public T? ById(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Returns the entries that an id or a name means on a day: none, one, or several if they cannot be distinguished.</summary>
    public IReadOnlyList<T> Find(string text, DateOnly? on)
    {
        if (_byId.TryGetValue(text, out var entry))
        {
            return [entry];
        }

        var named = _byName[_folded.GetOrAdd(text, Key)];
        return [.. named.Where(name => Covers(name.From, name.Until, on)).Select(name => name.Entry).Distinct()];
    }

    /// <summary>Returns the authority created from a printed name, as far as it is known yet (<see cref="Merged"/>). Its id is the same for
    /// all spellings that fold alike. Null if unknown names are errors.</summary>
    public T? Create(string name, SourceLocation location)
    {
        if (create is null)
        {
            return null;
        }

        T Make(string id) => create(new AuthorityEntry(id, name) { Location = location, Created = true });
        return _created.AddOrUpdate(
            _folded.GetOrAdd(name, Key),
            key => Make(IdFor(key)),
            (_, known) => Precedes(name, location, known) ? Make(known.Id) : known
        );
    }

    /// <summary>Returns an authority as all records together define it. All records must have been read.</summary>
    public T Merged(T entry) => entry.Created ? _created[Key(entry.Name)] : entry;

    // « DUPONT Jean » is Jean Dupont.
    private static string Key(string name) => Folding.Key(typeof(T) == typeof(Author) ? PersonNames.GivenFirst(name) : name);

    private static IEnumerable<(string Key, (T Entry, DateOnly? From, DateOnly? Until) Name)> NamesOf(T entry)
    {
        var (from, until) = entry is Ministry ministry ? (ministry.From, ministry.Until) : (null, null);
        yield return (Key(entry.Name), (entry, from, until));
        foreach (var name in entry.Names)
        {
            yield return (Key(name.Name), (entry, name.From, name.Until));
        }

        var shorter = entry.ShortForm;
        if (shorter is not null)
        {
            yield return (Key(shorter), (entry, from, until));
        }
    }

    // The result must not depend on the order of threads: the first spelling in ordinal order is the name, and its first location is that
    // of the entry.
    private static bool Precedes(string name, SourceLocation location, T known) =>
        (string.CompareOrdinal(name, known.Name), string.CompareOrdinal(location.Path, known.Location.Path), location.Line).CompareTo(
            (0, 0, known.Location.Line)
        ) < 0;

    private static bool Covers(DateOnly? from, DateOnly? until, DateOnly? on) =>
        on is not { } day || ((from is null || from <= day) && (until is null || day <= until));

    // The id must be the same whichever thread finds the name first, and must not be one in the file.
    private string IdFor(string key)
    {
        var slug = Folding.Slug(key, 70);
        var sound = slug.Length >= 3 && slug.Any(char.IsAsciiLetter) && !Ids.IsReserved(slug) && !_byId.ContainsKey(slug);
        var hash = System
            .IO.Hashing.XxHash32.HashToUInt32(System.Text.Encoding.UTF8.GetBytes(key))
            .ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
        return sound && Folding.Key(slug) == key
            ? slug
            : $"{(slug.Any(char.IsAsciiLetter) ? slug : "x" + (slug.Length == 0 ? "" : "-" + Folding.Slug(key, 60)))}-{hash}";
    }
}
