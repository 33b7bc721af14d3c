namespace StaticPublication;

/// <summary>A kind of published record or table in the data dictionary: its heading, the files that contain it, and its fields in
/// order.</summary>
internal sealed record DescribedTable(string Id, string Heading, string Files, IReadOnlyList<DescribedField> Fields);

/// <summary>A published field: its name (a path in JSON), its type, whether it is always present, its meaning, its origin, and an example
/// from this publication, empty if there is none.</summary>
internal sealed record DescribedField(string Name, string Type, bool Required, string Meaning, string Origin, string Example);
