using NUglify;
using NUglify.JavaScript;

namespace StaticPublication.Rendering;

/// <summary>A script as short as renaming makes it: what it does is the same, statement by statement. The only file that knows
/// NUglify.</summary>
internal static class ShortScript
{
    /// <summary>Without spaces, and with short names for what no other file can see.</summary>
    /// <param name="module">A module: the names at its top are its own, but for those that it exports.</param>
    public static string Of(string module)
    {
        var shortened = Uglify.Js(
            module,
            new CodeSettings
            {
                SourceMode = JavaScriptSourceMode.Module,
                LocalRenaming = LocalRenaming.CrunchAll,
                KillSwitch = ~(long)TreeModifications.LocalRenaming,
            }
        );

        // A script in words that are newer than the library is sound, only longer.
        return shortened.HasErrors ? module : shortened.Code;
    }
}
