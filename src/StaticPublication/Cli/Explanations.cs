namespace StaticPublication.Cli;

/// <summary>The texts of <c>publication explain CODE</c>: why it is a fault, and how to fix it.</summary>
internal static class Explanations
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> French = new(() => Read("Explanations.fr.md"));

    /// <summary>The paragraphs of <c>Explanations.md</c> by code, each on one line.</summary>
    public static IReadOnlyDictionary<string, string> ByCode { get; } = Read("Explanations.md");

    /// <summary>The same in French.</summary>
    public static IReadOnlyDictionary<string, string> InFrench => French.Value;

    /// <summary>The same in the language of the run.</summary>
    public static IReadOnlyDictionary<string, string> Shown => Messages.AreFrench ? InFrench : ByCode;

    private static SortedDictionary<string, string> Read(string name)
    {
        using var file = new StreamReader(typeof(Explanations).Assembly.GetManifestResourceStream(name)!);
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in file.ReadToEnd().Split("\n## ").Skip(1))
        {
            var lines = section.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            texts.Add(lines[0], string.Join(' ', lines[1..]));
        }

        return texts;
    }
}
