using System.Collections.Concurrent;
using NUglify;
using NUglify.JavaScript;

namespace StaticPublication.Rendering;

/// <summary>A script as short as renaming makes it: what it does is the same, statement by statement. The only file that knows NUglify.</summary>
internal static class ShortScript
{
    private const int Most = 16;

    // A preview builds the same scripts again after every save, and shortening them takes a tenth of a small build.
    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    /// <summary>Without spaces, and with short names for what no other file can see.</summary>
    /// <param name="module">A module: the names at its top are its own, but for those that it exports.</param>
    public static string Of(string module)
    {
        if (Known.Count >= Most)
        {
            Known.Clear();
        }

        return Known.GetOrAdd(module, Shortened);
    }

    private static string Shortened(string module)
    {
        var shortened = Uglify.Js(module, new CodeSettings
        {
            SourceMode = JavaScriptSourceMode.Module,
            LocalRenaming = LocalRenaming.CrunchAll,
            KillSwitch = ~(long)TreeModifications.LocalRenaming,
        });

        // A script in words that are newer than the library is sound, only longer.
        return shortened.HasErrors ? module : shortened.Code;
    }
}
