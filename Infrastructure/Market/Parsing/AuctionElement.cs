using System.Text.Json;
using DiscordAH.Domain.Market;

namespace DiscordAH.Infrastructure.Market.Parsing;

/// <summary>
/// Reads one element of <c>auctions[]</c> into fields that are used again for the next one. Every method returns false when the buffer
/// ends inside the element; the caller then rewinds the reader and comes back with more.
/// </summary>
internal sealed class AuctionElement
{
    private const long PlayerLevelModifier = 9;
    private readonly int[] _bonuses = new int[64];
    private int _bonusCount;
    private long _id;
    private long _quantity;
    private long _unitPrice;
    private long _buyout;
    private long _bid;
    private long _itemId;
    private long _playerLevel;
    private long _species;
    private long _breed;
    private long _quality;
    private long _level;

    public long Id => _id;

    public long Quantity => _quantity;

    /// <summary>Whether a field that matters was missing, of another type, or out of range.</summary>
    public bool IsMalformed { get; private set; }

    /// <summary>Copper a unit; 0 when the listing can only be bid on.</summary>
    public long Price => _unitPrice > 0 ? _unitPrice : _buyout > 0 ? Math.Max(1, _buyout / _quantity) : 0;

    public ListedItem Item => new()
    {
        ItemId = (int)_itemId,
        Bonuses = _bonuses.AsSpan(0, _bonusCount),
        PlayerLevel = (int)_playerLevel,
        PetSpecies = (int)_species,
        PetBreed = (int)_breed,
        PetQuality = (int)_quality,
        PetLevel = (int)_level,
    };

    /// <summary>Reads on from the element's first token.</summary>
    public bool TryRead(ref Utf8JsonReader reader)
    {
        Reset();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            IsMalformed = true;
            return Pass(ref reader);
        }

        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                IsMalformed |= !IsPlausible();
                return true;
            }

            var field = AuctionFields.OfAuction(ref reader);
            if (!reader.Read()) return false;
            var whole = field switch
            {
                AuctionField.Id => TryNumber(ref reader, ref _id),
                AuctionField.Item => TryItem(ref reader),
                AuctionField.Quantity => TryNumber(ref reader, ref _quantity),
                AuctionField.Bid => TryNumber(ref reader, ref _bid),
                AuctionField.Buyout => TryNumber(ref reader, ref _buyout),
                AuctionField.UnitPrice => TryNumber(ref reader, ref _unitPrice),
                _ => Pass(ref reader),
            };
            if (!whole) return false;
        }

        return false;
    }

    private bool TryItem(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return TryMalformed(ref reader);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject) return true;
            var field = AuctionFields.OfItem(ref reader);
            if (!reader.Read()) return false;
            var whole = field switch
            {
                AuctionField.Id => TryNumber(ref reader, ref _itemId),
                AuctionField.BonusLists => TryBonuses(ref reader),
                AuctionField.Modifiers => TryModifiers(ref reader),
                AuctionField.PetSpecies => TryNumber(ref reader, ref _species),
                AuctionField.PetBreed => TryNumber(ref reader, ref _breed),
                AuctionField.PetQuality => TryNumber(ref reader, ref _quality),
                AuctionField.PetLevel => TryNumber(ref reader, ref _level),
                _ => Pass(ref reader),
            };
            if (!whole) return false;
        }

        return false;
    }

    private bool TryBonuses(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return true;
        if (reader.TokenType != JsonTokenType.StartArray) return TryMalformed(ref reader);
        _bonusCount = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray) return true;
            if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var bonus))
            {
                if (_bonusCount < _bonuses.Length) _bonuses[_bonusCount++] = bonus;
            }
            else if (!TryMalformed(ref reader))
            {
                return false;
            }
        }

        return false;
    }

    private bool TryModifiers(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return true;
        if (reader.TokenType != JsonTokenType.StartArray) return TryMalformed(ref reader);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray) return true;
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                if (!TryMalformed(ref reader)) return false;
            }
            else if (!TryModifier(ref reader))
            {
                return false;
            }
        }

        return false;
    }

    private bool TryModifier(ref Utf8JsonReader reader)
    {
        long type = 0, value = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                if (type == PlayerLevelModifier) _playerLevel = value;
                return true;
            }

            var field = AuctionFields.OfModifier(ref reader);
            if (!reader.Read()) return false;

            // Some tools write the names of modifier types; the one name that matters is understood, other text says nothing.
            if (reader.TokenType == JsonTokenType.String)
            {
                if (field == AuctionField.Type && reader.ValueTextEquals("PLAYER_LEVEL"u8)) type = PlayerLevelModifier;
                continue;
            }

            var whole = field switch
            {
                AuctionField.Type => TryNumber(ref reader, ref type),
                AuctionField.Value => TryNumber(ref reader, ref value),
                _ => Pass(ref reader),
            };
            if (!whole) return false;
        }

        return false;
    }

    private bool TryNumber(ref Utf8JsonReader reader, ref long value)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
        {
            value = number;
            return true;
        }

        return reader.TokenType == JsonTokenType.Null || TryMalformed(ref reader);
    }

    private bool TryMalformed(ref Utf8JsonReader reader)
    {
        IsMalformed = true;
        return Pass(ref reader);
    }

    // TrySkip copies the whole reader, so it is asked only where there is something to skip.
    private static bool Pass(ref Utf8JsonReader reader) =>
        reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray) || reader.TrySkip();

    private bool IsPlausible() =>
        _id > 0
        && _itemId is > 0 and <= int.MaxValue
        && _quantity is > 0 and <= SnapshotAggregator.MaxQuantity
        && _unitPrice >= 0 && _buyout >= 0 && _bid >= 0
        && (_unitPrice | _buyout | _bid) > 0
        && Price <= SnapshotAggregator.MaxUnitPrice
        && _playerLevel is >= 0 and <= int.MaxValue
        && _species is >= 0 and <= int.MaxValue
        && _breed is >= 0 and <= int.MaxValue
        && _quality is >= 0 and <= int.MaxValue
        && _level is >= 0 and <= int.MaxValue;

    private void Reset()
    {
        IsMalformed = false;
        _bonusCount = 0;
        _id = _quantity = _unitPrice = _buyout = _bid = 0;
        _itemId = _playerLevel = _species = _breed = _quality = _level = 0;
    }
}
