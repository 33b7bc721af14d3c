using System.Collections.Concurrent;
using NUglify;
using NUglify.JavaScript;

namespace StaticPublication.Rendering;

/// <summary>Minifies a script by renaming only, which does not change its statements. The only file that uses NUglify.</summary>
internal static class ShortScript
{
    // A process that builds again, as serve does after each edit, has the same scripts.
    private static readonly ConcurrentDictionary<string, string> Done = new(StringComparer.Ordinal);

    /// <summary>Removes spaces and shortens names that no other file can see.</summary>
    /// <param name="module">An ECMAScript module: its top-level names are private unless exported.</param>
    public static string Of(string module) => Done.GetOrAdd(module, Shortened);

    private static string Shortened(string module)
    {
        var shortened = Uglify.Js(
            module,
            new CodeSettings
            {
                SourceMode = JavaScriptSourceMode.Module,
                LocalRenaming = LocalRenaming.CrunchAll,
                // It takes a function for unused that only a loop without a block calls.
                RemoveUnneededCode = false,
                KillSwitch = ~(long)TreeModifications.LocalRenaming,
            }
        );

        // A script with syntax that NUglify does not know yet is valid, so it is published as it is.
        return shortened.HasErrors ? module : shortened.Code;
    }
}
