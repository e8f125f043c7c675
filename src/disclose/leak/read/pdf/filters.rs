//! The filters of streams in PDF, undone.
use super::super::super::report::Why;
use super::super::zip::inflate;
use super::lex::{Dict, Object, is_blank};

use weezl::BitOrder;
use weezl::decode::Decoder;

/// A stream after its filters.
pub(super) struct Decoded {
    pub bytes: Vec<u8>,
    /// The filter of a picture at which decoding stopped.
    pub picture: Option<String>,
    /// What stood after the end of the packed data.
    pub rest: Vec<u8>,
}

/// Undoes the filters of a stream, and makes no more than `most` bytes.
pub(super) fn decode(
    dict: &Dict,
    bytes: &[u8],
    most: usize,
    find: &dyn Fn(u32) -> Option<Object>,
) -> Result<Decoded, Why> {
    let resolve = |object: Option<&Object>| match object {
        Some(Object::Ref(number)) => find(*number),
        other => other.cloned(),
    };
    let list = |keys: [&str; 2]| match resolve(keys.iter().find_map(|key| dict.get(*key))) {
        Some(Object::Array(items)) => items.iter().map(|item| resolve(Some(item))).collect(),
        Some(other) => vec![Some(other)],
        None => Vec::new(),
    };
    let filters = list(["Filter", "F"]);
    let params = list(["DecodeParms", "DP"]);
    if filters.len() > 8 {
        return Err(Why::TooLarge);
    }
    let mut out = Decoded { bytes: bytes.to_vec(), picture: None, rest: Vec::new() };
    for (index, filter) in filters.iter().enumerate() {
        let Some(Object::Name(name)) = filter else { return Err(Why::Broken) };
        let params = params.get(index).and_then(Option::as_ref).and_then(Object::dict);
        let param = |key: &str, usual: usize| {
            params.and_then(|params| params.get(key)).and_then(Object::count).unwrap_or(usual)
        };
        out.bytes = match name.as_str() {
            "FlateDecode" | "Fl" => {
                let (made, read) = inflate(&out.bytes, most, true).or_else(|why| {
                    if why == Why::TooLarge {
                        Err(why)
                    } else {
                        inflate(out.bytes.get(2..).unwrap_or_default(), most, false)
                    }
                })?;
                out.rest.extend(
                    out.bytes.get(read..).unwrap_or_default().iter().skip_while(|byte| is_blank(**byte)),
                );
                predicted(made, &param)?
            }
            "LZWDecode" | "LZW" => predicted(lzw(&out.bytes, param("EarlyChange", 1) != 0, most)?, &param)?,
            "ASCIIHexDecode" | "AHx" => hex(&out.bytes),
            "ASCII85Decode" | "A85" => eighty_five(&out.bytes)?,
            "RunLengthDecode" | "RL" => runs(&out.bytes, most)?,
            "DCTDecode" | "DCT" | "JPXDecode" | "CCITTFaxDecode" | "CCF" | "JBIG2Decode" => {
                out.picture = Some(name.clone());
                return Ok(out);
            }
            "Crypt" => return Err(Why::Encrypted),
            _ => return Err(Why::Broken),
        };
    }
    Ok(out)
}

fn lzw(bytes: &[u8], early: bool, most: usize) -> Result<Vec<u8>, Why> {
    let mut decoder =
        if early { Decoder::with_tiff_size_switch(BitOrder::Msb, 8) } else { Decoder::new(BitOrder::Msb, 8) };
    let mut out = Vec::new();
    let mut rest = bytes;
    let mut buffer = vec![0; 1 << 16];
    loop {
        let result = decoder.decode_bytes(rest, &mut buffer);
        out.extend_from_slice(buffer.get(..result.consumed_out).unwrap_or_default());
        rest = rest.get(result.consumed_in..).unwrap_or_default();
        if out.len() > most {
            return Err(Why::TooLarge);
        }
        match result.status {
            Ok(weezl::LzwStatus::Ok) if result.consumed_in + result.consumed_out > 0 => {}
            Ok(weezl::LzwStatus::Done) => return Ok(out),
            // Many writers leave the end mark out.
            Ok(_) => return Ok(out),
            Err(_) => return Err(Why::Broken),
        }
    }
}

fn hex(bytes: &[u8]) -> Vec<u8> {
    let digits: Vec<u32> = bytes
        .iter()
        .take_while(|byte| **byte != b'>')
        .filter_map(|byte| char::from(*byte).to_digit(16))
        .collect();
    digits
        .chunks(2)
        .map(|pair| {
            let number = pair.first().unwrap_or(&0) * 16 + pair.get(1).unwrap_or(&0);
            u8::try_from(number).unwrap_or(0)
        })
        .collect()
}

fn eighty_five(bytes: &[u8]) -> Result<Vec<u8>, Why> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut group: Vec<u32> = Vec::with_capacity(5);
    let mut put = |group: &mut Vec<u32>| {
        let kept = group.len().saturating_sub(1);
        group.resize(5, 84);
        let number = group.iter().fold(0_u32, |number, digit| number.wrapping_mul(85).wrapping_add(*digit));
        out.extend_from_slice(number.to_be_bytes().get(..kept).unwrap_or_default());
        group.clear();
    };
    let bytes = bytes.strip_prefix(b"<~").unwrap_or(bytes);
    for byte in bytes {
        match byte {
            b'~' => break,
            b'z' if group.is_empty() => {
                group.resize(5, 0);
                put(&mut group);
            }
            b'!'..=b'u' => {
                group.push(u32::from(byte - b'!'));
                if group.len() == 5 {
                    put(&mut group);
                }
            }
            byte if is_blank(*byte) => {}
            _ => return Err(Why::Broken),
        }
    }
    if !group.is_empty() {
        put(&mut group);
    }
    Ok(out)
}

fn runs(bytes: &[u8], most: usize) -> Result<Vec<u8>, Why> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(length) = bytes.get(at) {
        match usize::from(*length) {
            128 => break,
            length if length < 128 => {
                let end = (at + 2 + length).min(bytes.len());
                out.extend_from_slice(bytes.get(at + 1..end).unwrap_or_default());
                at += 2 + length;
            }
            length => {
                let byte = bytes.get(at + 1).copied().ok_or(Why::Broken)?;
                out.extend(std::iter::repeat_n(byte, 257 - length));
                at += 2;
            }
        }
        if out.len() > most {
            return Err(Why::TooLarge);
        }
    }
    Ok(out)
}

/// Undoes what a predictor did to the rows of the data.
fn predicted(bytes: Vec<u8>, param: &dyn Fn(&str, usize) -> usize) -> Result<Vec<u8>, Why> {
    let predictor = param("Predictor", 1);
    if predictor < 2 {
        return Ok(bytes);
    }
    let colours = param("Colors", 1).clamp(1, 32);
    let bits = param("BitsPerComponent", 8).clamp(1, 16);
    let columns = param("Columns", 1).clamp(1, 1 << 20);
    let step = (colours * bits).div_ceil(8);
    let row = (colours * bits * columns).div_ceil(8);
    if predictor == 2 {
        if bits != 8 {
            return Err(Why::Broken);
        }
        let mut out = bytes;
        for line in out.chunks_mut(row) {
            for at in step..line.len() {
                let left = line.get(at - step).copied().unwrap_or(0);
                if let Some(byte) = line.get_mut(at) {
                    *byte = byte.wrapping_add(left);
                }
            }
        }
        return Ok(out);
    }
    let mut out = Vec::with_capacity(bytes.len());
    let mut above = vec![0_u8; row];
    for line in bytes.chunks(row + 1) {
        let (kind, data) = line.split_first().ok_or(Why::Broken)?;
        let mut made = vec![0_u8; row];
        for (at, byte) in data.iter().enumerate() {
            let of = |row: &[u8], at: Option<usize>| at.and_then(|at| row.get(at)).copied().unwrap_or(0);
            let left = of(&made, at.checked_sub(step));
            let up = of(&above, Some(at));
            let corner = of(&above, at.checked_sub(step));
            let guess = match kind {
                0 => 0,
                1 => left,
                2 => up,
                3 => u8::try_from(u16::midpoint(u16::from(left), u16::from(up))).unwrap_or(0),
                4 => paeth(left, up, corner),
                _ => return Err(Why::Broken),
            };
            if let Some(place) = made.get_mut(at) {
                *place = byte.wrapping_add(guess);
            }
        }
        out.extend_from_slice(made.get(..data.len()).unwrap_or_default());
        above = made;
    }
    Ok(out)
}

fn paeth(left: u8, up: u8, corner: u8) -> u8 {
    let guess = i16::from(left) + i16::from(up) - i16::from(corner);
    let far = |byte: u8| (guess - i16::from(byte)).abs();
    if far(left) <= far(up) && far(left) <= far(corner) {
        left
    } else if far(up) <= far(corner) {
        up
    } else {
        corner
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_undone() {
        assert_eq!(hex(b"48 656C6c6F>"), b"Hello");
        assert_eq!(eighty_five(b"<~87cURD]j7BEbo80~>").unwrap(), b"Hello world!");
        assert_eq!(runs(&[2, b'a', b'b', b'c', 254, b'x', 128], 100).unwrap(), b"abcxxx");
        let packed = weezl::encode::Encoder::with_tiff_size_switch(BitOrder::Msb, 8)
            .encode(b"Hello Hello Hello")
            .unwrap();
        assert_eq!(lzw(&packed, true, 100).unwrap(), b"Hello Hello Hello");
        let param = |key: &str, usual: usize| match key {
            "Predictor" => 12,
            "Columns" => 3,
            _ => usual,
        };
        assert_eq!(predicted(vec![2, 1, 2, 3, 2, 1, 1, 1], &param).unwrap(), [1, 2, 3, 2, 3, 4]);
    }
}
