namespace StaticPublication;

/// <summary>What <c>publication explain CODE</c> prints: why the fault is one, and how it is usually mended.</summary>
public static class Explanations
{
    /// <summary>Texts by code, in ordinal order of the codes.</summary>
    public static IReadOnlyDictionary<string, string> ByCode { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["INPUT-LINK"] = "Symbolic links are refused everywhere under input/: a link could publish a file of the machine that builds.",
    };
}
