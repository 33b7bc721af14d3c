using MemoryPack;

namespace StaticPublication;

/// <summary>A location in an input file: path as typed by the user, line and column from 1, columns in Unicode scalar values.</summary>
[MemoryPackable(GenerateType.NoGenerate)]
internal readonly partial record struct SourceLocation(string Path, int Line, int Column) : IComparable<SourceLocation>
{
    /// <summary>By path, line and column.</summary>
    public int CompareTo(SourceLocation other)
    {
        var path = string.CompareOrdinal(Path, other.Path);
        return path != 0 ? path : (Line, Column).CompareTo((other.Line, other.Column));
    }

    /// <summary>The form that editors follow: <c>path:line:column</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}:{Line}:{Column}");
}
