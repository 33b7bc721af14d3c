namespace StaticPublication.Checking;

/// <summary>Checks the record of a document against its shape and the rules.</summary>
internal static class DocumentCheck
{
    /// <summary>Adds the faults of a record; returns the latest day that it states.</summary>
    public static DateOnly? Latest(Record record, SiteContext context, FaultList faults)
    {
        var shape = new ShapeCheck(record, faults);
        shape.Check(Shapes.Document);
        var kind = References.Named(context.References.Kinds, record.Fields["kind"]);
        var licence = References.Named(context.References.Licences, record.Fields["source"]?["licence"]);
        faults.AddAll(DocumentRules.Faults(record, new DocumentRules.Context(kind, licence, context)));

        return shape.Latest;
    }
}
