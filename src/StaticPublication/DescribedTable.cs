namespace StaticPublication;

/// <summary>A kind of published record or table in the data dictionary: its heading, the files that hold it, and its fields in their
/// order.</summary>
internal sealed record DescribedTable(string Id, string Heading, string Files, IReadOnlyList<DescribedField> Fields);

/// <summary>A published field in words: its name (a path in JSON), what it holds, whether it is always there, what it means, where it comes
/// from, and a value of this publication, empty where it has none.</summary>
internal sealed record DescribedField(string Name, string Type, bool Required, string Meaning, string Origin, string Example);
