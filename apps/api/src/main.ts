import { x } from '@tandemspur/contracts';
import { Injectable } from '@nestjs/common';
@Injectable()
export class A { y = x }
console.log(new A().y);
