using System.Collections.Concurrent;

namespace StaticPublication.Reading;

/// <summary>The words of the program's own theme. They do not change while it runs, and a publication is read with those of several
/// languages, so each file is read once a process.</summary>
internal static class ProgramWords
{
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> Files = new(StringComparer.Ordinal);

    /// <summary>The texts of a file by key; null if it is not the program's.</summary>
    public static IReadOnlyDictionary<string, string>? Of(string file) =>
        Path.GetDirectoryName(file) == ThemeReading.BuiltIn ? Files.GetOrAdd(file, Read) : null;

    /// <summary>Whether a file of another theme is the same as the program's, and so says nothing more.</summary>
    public static bool IsCopy(string file)
    {
        var original = new FileInfo(Path.Combine(ThemeReading.BuiltIn, Path.GetFileName(file)));
        return original.FullName != Path.GetFullPath(file)
            && original.Exists
            && original.Length == new FileInfo(file).Length
            && File.ReadAllBytes(original.FullName).AsSpan().SequenceEqual(File.ReadAllBytes(file));
    }

    private static Dictionary<string, string> Read(string file)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        StringsReading.Flatten(SiteReading.Map(file, new FaultList())!.Fields, "", texts, (_, _) => { });
        return texts;
    }
}
