namespace StaticPublication.Caching;

/// <summary>A fault as the cache keeps it.</summary>
internal static class StoredFault
{
    /// <summary>Writes a fault.</summary>
    public static void Write(BinaryWriter writer, Fault fault)
    {
        writer.Write((byte)fault.Severity);
        writer.Write(fault.Code);
        writer.Write(fault.Location.Path);
        writer.Write7BitEncodedInt(fault.Location.Line);
        writer.Write7BitEncodedInt(fault.Location.Column);
        writer.Write(fault.Field);
        writer.Write(fault.Message);
        writer.Write(fault.Expected);
        writer.Write(fault.Fix);
    }

    /// <summary>Reads a fault.</summary>
    public static Fault Read(BinaryReader reader) =>
        new(
            (Severity)reader.ReadByte(),
            reader.ReadString(),
            new SourceLocation(reader.ReadString(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()),
            reader.ReadString(),
            reader.ReadString(),
            reader.ReadString(),
            reader.ReadString()
        );
}
