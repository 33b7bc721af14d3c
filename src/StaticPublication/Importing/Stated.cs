namespace StaticPublication.Importing;

/// <summary>A node of a source file as stated: a name, a text or children. JSON lists and repeated XML elements are siblings of one name;
/// nulls are absent.</summary>
internal sealed class Stated(string name, string? text = null)
{
    // What a field of one line may hold (Shape.OfText).
    private const int MaxLine = 1000;

    private bool taken;

    public string Name { get; } = name;

    public string? Text { get; private set; } = text;

    public List<Stated> Children { get; } = [];

    /// <summary>All nodes at a path of names joined by dots; one object and a list of objects read alike.</summary>
    public IEnumerable<Stated> All(string path)
    {
        IEnumerable<Stated> found = [this];
        foreach (var step in path.Split('.'))
        {
            found = found.SelectMany(node => node.Children.Where(child => child.Name == step));
        }

        return found;
    }

    /// <summary>The first text at a path, trimmed, null when there is none; that leaf, and no other, then no longer belongs to the
    /// rest.</summary>
    public string? Take(string path) => All(path).Select(node => node.TakeText()).FirstOrDefault(text => text is not null);

    /// <summary>Every text at a path, each taken.</summary>
    public IReadOnlyList<string> TakeAll(string path) => [.. All(path).Select(node => node.TakeText()).OfType<string>()];

    /// <summary>The first text at a path, left where it is.</summary>
    public string? Peek(string path) =>
        All(path).Select(node => node.OwnText() is { } text ? node.Fit(text) : null).FirstOrDefault(text => text is not null);

    /// <summary>Every leaf that holds a text, with its path; repeated names carry their rank from 0 in brackets.</summary>
    public IEnumerable<StatedLeaf> Leaves(bool untakenOnly = false) => Walk("", untakenOnly);

    /// <summary>Applies a repair to every text below.</summary>
    public void Repair(Func<string, string> repair)
    {
        if (Text is not null)
        {
            Text = repair(Text);
        }

        foreach (var child in Children)
        {
            child.Repair(repair);
        }
    }

    private string? TakeText()
    {
        var holder = Holder();
        if (holder?.OwnText() is not { } text)
        {
            return null;
        }

        // Of a line too long for a record the whole stays with the rest.
        var fit = Fit(text);
        holder.taken = ReferenceEquals(fit, text);
        return fit;
    }

    private string Fit(string text) => text.Length <= MaxLine || IsMarkup(Name) ? text : SourceText.Shortened(text, MaxLine);

    /// <summary>Whether what a name holds is a text with its markup.</summary>
    public static bool IsMarkup(string name) => name is "texte" or "TEXTE_DEPOT" or "TEXTE_REPONSE";

    private Stated? Holder() => Text is not null ? this : Children.FirstOrDefault(child => child.Name == "#text");

    private string? OwnText() => Holder()?.Text?.Trim() is { Length: > 0 } text ? text : null;

    private IEnumerable<StatedLeaf> Walk(string prefix, bool untakenOnly)
    {
        if (Text is not null && Text.AsSpan().Trim().Length > 0 && !(untakenOnly && taken))
        {
            yield return new StatedLeaf(prefix, Text.Trim());
        }

        var counts = Children.CountBy(child => child.Name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var ranks = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var child in Children)
        {
            var step = child.Name;
            if (counts[child.Name] > 1)
            {
                step += $"[{ranks[child.Name] = ranks.GetValueOrDefault(child.Name, -1) + 1}]";
            }

            foreach (var leaf in child.Walk(prefix.Length == 0 ? step : $"{prefix}.{step}", untakenOnly))
            {
                yield return leaf;
            }
        }
    }
}

/// <summary>A text of a source file with its path.</summary>
internal readonly record struct StatedLeaf(string Path, string Text);
