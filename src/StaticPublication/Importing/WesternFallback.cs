using System.Text;

namespace StaticPublication.Importing;

/// <summary>Decodes each byte that is not valid UTF-8 as one windows-1252 character.</summary>
internal sealed class WesternFallback : DecoderFallback
{
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private string characters = "";
        private int next;

        public override int Remaining => characters.Length - next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            characters = TextEncoding.Western.GetString(bytesUnknown);
            next = 0;
            return characters.Length > 0;
        }

        public override char GetNextChar() => next < characters.Length ? characters[next++] : '\0';

        public override bool MovePrevious()
        {
            if (next == 0)
            {
                return false;
            }

            next--;
            return true;
        }

        public override void Reset() => (characters, next) = ("", 0);
    }
}
