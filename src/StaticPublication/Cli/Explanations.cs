namespace StaticPublication.Cli;

/// <summary>The texts of <c>publication explain CODE</c>: why it is a fault, and how to fix it.</summary>
internal static class Explanations
{
    /// <summary>The paragraphs of <c>Explanations.md</c> by code, each on one line.</summary>
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
