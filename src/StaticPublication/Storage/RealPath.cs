using System.Text;

namespace StaticPublication.Storage;

/// <summary>Where a path as typed leads, and how two such places lie to each other.</summary>
/// <param name="Full">The full path without a link in it, and without a final slash; what it leads to need not be there.</param>
internal readonly record struct RealPath(string Full)
{
    // What Linux follows before it says that links lead in a circle.
    private const int MostLinks = 40;

    /// <summary>The place that a path leads to.</summary>
    /// <exception cref="WrongUseException">Its links lead in a circle.</exception>
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
            else if (++links > MostLinks)
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

    /// <summary>Whether another place is this one or lies below it. Capitals and composed letters make no difference: on some disks they
    /// are none, and a command must not mean one thing here and another there.</summary>
    public bool Holds(RealPath other) => Folded(other).StartsWith(Folded(this), StringComparison.Ordinal);

    /// <summary>Whether it is the same place.</summary>
    public bool Is(RealPath other) => Holds(other) && other.Holds(this);

    /// <summary>The folders that it lies in, from the nearest on; first comes itself.</summary>
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
