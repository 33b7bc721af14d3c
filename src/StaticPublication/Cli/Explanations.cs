namespace StaticPublication.Cli;

/// <summary>What <c>publication explain CODE</c> prints: why the fault is one, and how it is usually fixed.</summary>
internal static class Explanations
{
    /// <summary>The paragraphs of <c>Explanations.md</c>, each on one line, by code.</summary>
    public static IReadOnlyDictionary<string, string> ByCode { get; } = Read();

    private static SortedDictionary<string, string> Read()
    {
        using var file = new StreamReader(typeof(Explanations).Assembly.GetManifestResourceStream("Explanations.md")!);
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var section in file.ReadToEnd().Split("\n## ").Skip(1))
        {
            var lines = section.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            texts.Add(lines[0], string.Join(' ', lines[1..]));
        }

        return texts;
    }
}
