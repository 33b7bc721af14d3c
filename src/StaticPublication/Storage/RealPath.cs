using System.Text;

namespace StaticPublication.Storage;

/// <summary>A path with all symbolic links resolved, and its relation to other such paths.</summary>
/// <param name="Full">The full path, without links and without a final slash. It need not exist.</param>
internal readonly record struct RealPath(string Full)
{
    // Linux reports a loop after this number of links.
    private const int MaxLinks = 40;

    /// <summary>Resolves a path.</summary>
    /// <exception cref="WrongUseException">The symbolic links form a loop.</exception>
    public static RealPath Of(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var left = new Stack<string>(Segments(full[real.Length..]).Reverse());
        for (var links = 0; left.TryPop(out var segment); )
        {
            var next = Path.Combine(real, segment);
            if (segment == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
            }
            else if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
            }
            else if (++links > MaxLinks)
            {
                throw new WrongUseException($"{path}: its symbolic links lead in a circle");
            }
            else
            {
                real = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : real;
                Array.ForEach([.. Segments(target[(Path.GetPathRoot(target)?.Length ?? 0)..]).Reverse()], left.Push);
            }
        }

        return new RealPath(Path.TrimEndingDirectorySeparator(real));
    }

    /// <summary>Returns whether another path is this one or below it. Case and Unicode composition are ignored: some file systems ignore
    /// them, and a command must mean the same on all.</summary>
    public bool Holds(RealPath other) => Folded(other).StartsWith(Folded(this), StringComparison.Ordinal);

    /// <summary>Returns whether both paths are the same.</summary>
    public bool Is(RealPath other) => Holds(other) && other.Holds(this);

    /// <summary>Returns the path itself, then its parent folders from the nearest to the root.</summary>
    public IEnumerable<string> Upwards()
    {
        for (var folder = Full; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
        }
    }

    private static IEnumerable<string> Segments(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(segment => segment != ".");

    private static string Folded(RealPath place) =>
        string.Concat(place.Full.EnumerateRunes().Select(rune => rune.Value is 0xFFFD or 0xFFFE ? "?" : rune.ToString()))
            .Normalize(NormalizationForm.FormC)
            .ToUpperInvariant()
            .TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
}
