namespace StaticPublication.Importing;

/// <summary>A node of a source file: a name with a text or children. Items of a JSON array and repeated XML elements are siblings of the
/// same name. Nulls are absent.</summary>
internal sealed class Stated(string name, string? text = null)
{
    // Maximum length of a one-line field (Shape.OfText).
    private const int MaxLine = 1000;

    private bool taken;

    public string Name { get; } = name;

    public string? Text { get; private set; } = text;

    public List<Stated> Children { get; } = [];

    /// <summary>All nodes at a path of names joined by dots. A single object and an array of objects give the same result.</summary>
    public IEnumerable<Stated> All(string path)
    {
        IEnumerable<Stated> found = [this];
        foreach (var step in path.Split('.'))
        {
            found = found.SelectMany(node => node.Children.Where(child => child.Name == step));
        }

        return found;
    }

    /// <summary>Returns the first text at a path, trimmed, or null. Marks that leaf as taken, so that it no longer belongs to the
    /// rest.</summary>
    public string? Take(string path) => All(path).Select(node => node.TakeText()).FirstOrDefault(text => text is not null);

    /// <summary>Returns all texts at a path and marks them as taken.</summary>
    public IReadOnlyList<string> TakeAll(string path) => [.. All(path).Select(node => node.TakeText()).OfType<string>()];

    /// <summary>Returns the first text at a path without marking it as taken.</summary>
    public string? Peek(string path) =>
        All(path).Select(node => node.OwnText() is { } text ? node.Fit(text) : null).FirstOrDefault(text => text is not null);

    /// <summary>Returns every leaf with a text, and its path. Repeated names are numbered from 0 in brackets.</summary>
    public IEnumerable<StatedLeaf> Leaves(bool untakenOnly = false) => Walk("", untakenOnly);

    /// <summary>Applies a repair to the text of this node and of all nodes below it.</summary>
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

        // A text that is too long for a record is shortened there, so the whole text also stays in the rest.
        var fit = Fit(text);
        holder.taken = ReferenceEquals(fit, text);
        return fit;
    }

    private string Fit(string text) => text.Length <= MaxLine || IsMarkup(Name) ? text : SourceText.Shortened(text, MaxLine);

    /// <summary>Whether the element of this name holds text with markup.</summary>
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

internal readonly record struct StatedLeaf(string Path, string Text);
