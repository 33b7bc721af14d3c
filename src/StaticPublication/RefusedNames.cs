using StaticPublication.Text;

namespace StaticPublication;

/// <summary>Ids and names that entries of an authority file state which have errors of their own: a record that names one is told
/// nothing, as what is wrong stands elsewhere.</summary>
internal sealed class RefusedNames
{
    private static readonly string[] Names = ["name", "shortName", "acronym"];

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly bool _mayBeAny;

    /// <summary>Those of a file.</summary>
    /// <param name="refused">Its entries with errors.</param>
    /// <param name="isReadable">Whether the whole file could be read; else any name may stand in it.</param>
    public RefusedNames(IEnumerable<Record> refused, bool isReadable)
    {
        _mayBeAny = !isReadable;
        foreach (var fields in refused.Select(entry => entry.Fields))
        {
            // Without one of the two nobody can tell what the entry is called.
            _mayBeAny |= !Add(fields["id"], id => id) | !Add(fields["name"], Folding.Key);
            foreach (var stated in Names.Select(name => fields[name]).Concat((fields["names"]?.Items ?? []).Select(name => name["name"])))
            {
                Add(stated, Folding.Key);
            }
        }
    }

    /// <summary>No entry has errors.</summary>
    public static RefusedNames None { get; } = new([], isReadable: true);

    /// <summary>Whether a reference may mean an entry with errors.</summary>
    public bool MayHave(string text) => _mayBeAny || _texts.Contains(text) || _texts.Contains(Folding.Key(text));

    private bool Add(StatedValue? stated, Func<string, string> key)
    {
        var isText = stated is { Kind: StatedKind.Text, Text.Length: > 0 };
        if (isText)
        {
            _texts.Add(key(stated!.Text));
        }

        return isText;
    }
}
